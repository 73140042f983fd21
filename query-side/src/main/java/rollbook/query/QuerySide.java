package rollbook.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import rollbook.edge.EdgeConfiguration;
import rollbook.store.EventLogConfiguration;
import rollbook.store.role.Writes;

/// The side that remembers: projections, REST queries and RSocket streams. Starts alone, or is
/// imported beside the command side.
@SpringBootApplication
@Import({EventLogConfiguration.class, EdgeConfiguration.class})
public class QuerySide {
    @Bean
    Writes theViews() {
        return Writes.VIEW;
    }

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "query-side");
        SpringApplication.run(QuerySide.class, arguments);
    }
}
