package rollbook.benchmarks.log;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

import rollbook.events.session.GameSessionEvent;
import rollbook.store.EventLogConfiguration;
import rollbook.store.aggregate.AggregateConfiguration;
import rollbook.store.aggregate.StateFold;

import java.util.function.Consumer;

import javax.sql.DataSource;

/// Rollbook's event log as Rollbook itself starts it.
final class OurSide {
    /// No secret: the database is thrown away.
    private static final String MASTER_KEY = "A".repeat(43) + "=";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EventLogConfiguration.class, AggregateConfiguration.class, Skirmish.class})
    static class Application {
        @Bean
        StateFold<Field, GameSessionEvent> fields() {
            return Field.fold();
        }
    }

    private OurSide() {}

    static ConfigurableApplicationContext start(
            Database database, Consumer<GenericApplicationContext> more) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> more.accept((GenericApplicationContext) context))
                .properties(
                        "spring.flyway.enabled=false",
                        "spring.main.banner-mode=off",
                        "spring.main.register-shutdown-hook=false",
                        "logging.config=classpath:logback.xml",
                        "rollbook.master-key=" + MASTER_KEY,
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .run();
    }

    static Side of(ConfigurableApplicationContext context) {
        return new Side(
                context.getBean(EventStorageEngine.class),
                context.getBean(EventStore.class),
                context.getBean(CommandBus.class),
                context.getBean(Cache.class),
                context.getBean(DataSource.class),
                Thread.ofVirtual().factory());
    }
}
