package rollbook.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.store.proof.CheckpointKeys;
import rollbook.store.proof.Notary;
import rollbook.store.seal.CheckpointKey;
import rollbook.store.seal.CheckpointSigner;

import java.time.Clock;
import java.util.List;

/// Has a node sign checkpoints.
@Configuration(proxyBeanMethods = false)
@Import({NotaryConfiguration.class, Notaries.Keys.class})
class Notaries {
    private static final CheckpointSigner SIGNER =
            CheckpointSigner.of("key-1", CheckpointSigner.generate());

    /// A notary who looks when it is told to, and never by itself.
    static Notary called(Node node) {
        return new Notary(
                node.sql(),
                new TransactionTemplate(node.the(PlatformTransactionManager.class)),
                node.the(CheckpointKeys.class),
                node.the(Clock.class));
    }

    /// Has a node know the keys, and nothing more.
    @Configuration(proxyBeanMethods = false)
    static class Keys {
        @Bean
        CheckpointKeys checkpointKeys() {
            return new CheckpointKeys() {
                @Override
                public CheckpointSigner current() {
                    return SIGNER;
                }

                @Override
                public List<CheckpointKey> all() {
                    return List.of(SIGNER.key());
                }
            };
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
