package rollbook.store;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.store.role.SchemaOwner;
import rollbook.testing.TestDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A process of Rollbook in miniature. It never looks at the log by itself, so whatever it hears it
/// was told.
record Node(ConfigurableApplicationContext context) implements AutoCloseable {
    private static final String MASTER_KEY = "A".repeat(43) + "=";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EventLogConfiguration.class, Person.class})
    static class Application {}

    static Node start(TestDatabase database, Class<?>... more) {
        return start(database, _ -> {}, more);
    }

    static Node start(
            TestDatabase database,
            ApplicationContextInitializer<GenericApplicationContext> change,
            Class<?>... more) {
        var sources = new ArrayList<Class<?>>(List.of(more));
        sources.add(Application.class);
        var application =
                new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                        .web(WebApplicationType.NONE)
                        .initializers(change)
                        .properties(
                                "spring.flyway.enabled=false",
                                "spring.main.banner-mode=off",
                                "spring.main.register-shutdown-hook=false",
                                "rollbook.master-key=" + MASTER_KEY,
                                "rollbook.log.poll=1h");
        database.properties().forEach((name, value) -> application.properties(name + "=" + value));
        return new Node(application.run());
    }

    static UserId someone() {
        return new UserId(UUID.randomUUID());
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    EventLog log() {
        return the(EventLog.class);
    }

    /// As whoever this process is to the database.
    JdbcClient sql() {
        return the(JdbcClient.class);
    }

    JdbcClient owner() {
        return JdbcClient.create(the(SchemaOwner.class).database());
    }

    /// Sends a command as `mira`-like callers do, and waits until it is done.
    void send(Object command) {
        the(CommandDispatcher.class).dispatch(command, Map.of("by", "user-mira"));
    }

    UserId register(String name) {
        var id = someone();
        send(new Person.Register(id, name));
        return id;
    }

    @Override
    public void close() {
        context.close();
    }
}
