package rollbook.query;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import rollbook.edge.position.Positions;
import rollbook.edge.token.AccessTokens;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;
import rollbook.events.character.CharacterEvent;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.user.SiteRole;
import rollbook.events.user.UserEvent;
import rollbook.store.EventLog;
import rollbook.store.UuidV7;
import rollbook.store.role.Writes;
import rollbook.testing.TestDatabase;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A query side on a database of its own: things happen in the log, people ask over HTTP.
@SpringBootTest(
        classes = {QuerySide.class, QuerySpec.AlsoTheLog.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=query-side",
            "spring.rsocket.server.port=0",
            "rollbook.limits.enabled=false",
            "rollbook.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
public abstract class QuerySpec {
    @Autowired private EventStore store;
    @Autowired private EventLog log;
    @Autowired private Positions positions;
    @Autowired private AccessTokens accessTokens;
    @Autowired private SignIns signIns;
    @LocalServerPort private int port;

    private final Map<UserId, String> tokens = new ConcurrentHashMap<>();
    private String latest = "";

    /// These tests are the command side too, so that something happens.
    static class AlsoTheLog {
        @Bean
        Writes theLog() {
            return Writes.LOG;
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry::add);
    }

    protected final void happened(UserId by, String command, GameSessionEvent... events) {
        latest = positions.seal(new Past(store, log).happened(by, command, events));
    }

    protected final void happened(UserId by, String command, CharacterEvent... events) {
        latest = positions.seal(new Past(store, log).happened(by, command, events));
    }

    protected final void happened(UserEvent... events) {
        latest = positions.seal(new Past(store, log).happened(events));
    }

    /// What Rollbook answers `user` who has seen all that happened so far.
    protected final Answer get(UserId user, String path) {
        return request("GET", path, user).with(Positions.AFTER, latest).send();
    }

    protected final Request request(String method, String path, UserId user) {
        return request(method, path)
                .with("Authorization", "Bearer " + tokens.computeIfAbsent(user, this::signIn));
    }

    protected final Request request(String method, String path) {
        return new Request("http://127.0.0.1:" + port + path, method);
    }

    protected final UserId admin() {
        var admin = new UserId(UuidV7.next());
        tokens.put(admin, signIn(admin, Set.of(SiteRole.ADMIN)));
        return admin;
    }

    private String signIn(UserId user) {
        return signIn(user, Set.of());
    }

    private String signIn(UserId user, Set<SiteRole> roles) {
        var signIn = UuidV7.next().toString();
        signIns.begin(signIn, user);
        return accessTokens.issue(user, signIn, 0, roles).value();
    }
}
