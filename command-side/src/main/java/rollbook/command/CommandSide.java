package rollbook.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import rollbook.edge.EdgeConfiguration;
import rollbook.store.EventLogConfiguration;
import rollbook.store.NotaryConfiguration;
import rollbook.store.aggregate.AggregateConfiguration;
import rollbook.store.role.Writes;

/// The side that decides: every request that wants to change something comes here.
@SpringBootApplication
@Import({
    EventLogConfiguration.class,
    NotaryConfiguration.class,
    AggregateConfiguration.class,
    EdgeConfiguration.class
})
public class CommandSide {
    @Bean
    Writes theLog() {
        return Writes.LOG;
    }

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "command-side");
        SpringApplication.run(CommandSide.class, arguments);
    }
}
