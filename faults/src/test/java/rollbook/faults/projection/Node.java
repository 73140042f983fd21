package rollbook.faults.projection;

import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.faults.Child;
import rollbook.faults.Line;
import rollbook.store.EventLogConfiguration;
import rollbook.store.SchemaMigration;
import rollbook.store.StreamingProcessors;
import rollbook.store.role.SchemaOwner;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A process with the event log as Rollbook starts it and [Seen] behind it, until its input ends.
final class Node {
    static final String READY = "ready";

    /// How the projection keeps house, and by which clock.
    enum Kind {
        SOUND,
        /// Writes its rows past the transaction of its token, as none of ours may.
        LOOSE,
        /// Its clock steps by minutes behind each event.
        RESTLESS
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EventLogConfiguration.class)
    static class Log {}

    @Configuration(proxyBeanMethods = false)
    static class Projecting {
        @Bean
        Seen seen(JdbcClient database, SchemaOwner owner, Environment settings) {
            SchemaMigration.apply(owner, "view", "faults", "rollbook/faults/projection");
            var kind = settings.getRequiredProperty("kind", Kind.class);
            var rows = kind == Kind.LOOSE ? JdbcClient.create(owner.database()) : database;
            Runnable behindEach = kind == Kind.RESTLESS ? Clocks.restless()::step : () -> {};
            var number = settings.getRequiredProperty("number", Integer.class);
            return new Seen(rows, database, number, behindEach);
        }

        @Bean
        ConfigurerModule seenProcessor(StreamingProcessors processors) {
            return processors.pooled("seen", "view");
        }
    }

    private Node() {}

    /// @param arguments number of this process and [Kind]
    static void main(String... arguments) throws IOException {
        var settings = Map.of("number", arguments[0], "kind", arguments[1]);
        try (var _ = start(Line.ofEnvironment(), settings, Log.class, Projecting.class)) {
            System.out.print(Child.line(READY));
            System.out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// Only appends.
    static ConfigurableApplicationContext writer(Line line) {
        return start(line, Map.of(), Log.class);
    }

    static List<String> arguments(int number, Kind kind) {
        return List.of("" + number, kind.name());
    }

    private static ConfigurableApplicationContext start(
            Line line, Map<String, String> settings, Class<?>... sources) {
        var properties = new ArrayList<String>();
        settings.forEach((name, value) -> properties.add(name + "=" + value));
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .properties(properties.toArray(String[]::new))
                .properties(line.properties())
                .run();
    }
}
