package rollbook.query;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import rollbook.client.Address;
import rollbook.client.Streams;
import rollbook.edge.EdgeConfiguration;
import rollbook.edge.token.AccessTokens;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.user.UserErased;
import rollbook.query.table.TableHistory;
import rollbook.store.EventLogConfiguration;
import rollbook.testing.TestDatabase;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The streams of the query side on a log of their own, with people who come with real tokens.
@SpringBootTest(
        classes = StreamSpec.Side.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=edge",
            "rollbook.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "rollbook.log.durable=false",
            "rollbook.origins=https://table.example",
            "spring.rsocket.server.port=0",
            "spring.rsocket.server.address=127.0.0.1"
        })
public abstract class StreamSpec {
    protected static final HurriedClock CLOCK = new HurriedClock();

    private static final TestDatabase DATABASE = TestDatabase.create();

    protected final UserId mira = new UserId(UUID.randomUUID());
    protected final UserId tomas = new UserId(UUID.randomUUID());
    protected final UserId ines = new UserId(UUID.randomUUID());

    @Autowired private EventStore events;
    @Autowired private AccessTokens tokens;
    @Autowired protected SignIns signIns;

    @Value("${local.rsocket.server.port}")
    protected int port;

    /// The query side without its views.
    @Configuration
    @EnableAutoConfiguration
    @Import({EventLogConfiguration.class, EdgeConfiguration.class, TableHistory.class})
    @ComponentScan({"rollbook.query.rsocket", "rollbook.query.live"})
    static class Side {
        @Bean
        @Primary
        Clock hurriedClock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry::add);
    }

    @AfterEach
    void the_clock_is_set_right() {
        CLOCK.setRight();
    }

    /// An access token of a sign-in of its own.
    protected final String tokenOf(UserId user) {
        return tokenOf(user, UUID.randomUUID().toString());
    }

    protected final String tokenOf(UserId user, String signInId) {
        signIns.begin(signInId, user);
        return tokens.issue(user, signInId, signIns.tokenVersion(user), Set.of()).value();
    }

    protected final Streams connect(UserId user) {
        return connect(tokenOf(user));
    }

    protected final Streams connect(String token) {
        return Streams.connect(
                new Address(
                        URI.create("http://127.0.0.1"),
                        URI.create("http://127.0.0.1"),
                        URI.create("ws://127.0.0.1:" + port + "/rsocket")),
                token);
    }

    /// Puts on record that there is no such user any more.
    protected final void erase(UserId user) {
        var erased = new UserErased(user);
        events.publish(
                List.of(new GenericDomainEventMessage<>("User", user.toString(), 0, erased)));
    }

    /// Commits an event as the command side would.
    protected final void append(GameSessionEvent event, long sequence, UserId by) {
        var message =
                new GenericDomainEventMessage<>(
                        "GameSession",
                        event.sessionId().toString(),
                        sequence,
                        event,
                        Map.of("by", by.toString()));
        events.publish(List.of(message));
    }
}
