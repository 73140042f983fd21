package rollbook.faults.log;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import rollbook.events.session.GameSessionEvent;
import rollbook.faults.Line;
import rollbook.store.EventLogConfiguration;
import rollbook.store.NotaryConfiguration;
import rollbook.store.aggregate.AggregateConfiguration;
import rollbook.store.aggregate.StateFold;
import rollbook.store.proof.CheckpointKeys;
import rollbook.store.seal.CheckpointKey;
import rollbook.store.seal.CheckpointSigner;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.util.List;

/// The event log as Rollbook itself starts it, with a notary and an aggregate, and nothing else.
final class Node {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        EventLogConfiguration.class,
        AggregateConfiguration.class,
        NotaryConfiguration.class,
        Board.class
    })
    static class Application {
        @Bean
        StateFold<Tokens, GameSessionEvent> boards() {
            return Tokens.fold();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        CheckpointKeys checkpointKeys() {
            var signer = CheckpointSigner.of("soak", sharedKey());
            return new CheckpointKeys() {
                @Override
                public CheckpointSigner current() {
                    return signer;
                }

                @Override
                public List<CheckpointKey> all() {
                    return List.of(signer.key());
                }
            };
        }
    }

    private Node() {}

    /// The same in every process, so that each believes what another one signed.
    private static KeyPair sharedKey() {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(1);
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ConfigurableApplicationContext start(Line line) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(line.properties())
                .run();
    }
}
