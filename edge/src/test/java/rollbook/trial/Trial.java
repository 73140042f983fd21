package rollbook.trial;

import io.github.bucket4j.TimeMeter;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import rollbook.edge.EdgeConfiguration;
import rollbook.edge.limit.StandingClock;
import rollbook.store.EventLogConfiguration;

/// The smallest application there is on the edge, wired as the two sides are.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    EdgeConfiguration.class,
    EventLogConfiguration.class,
    TrialController.class,
    TrialPublicController.class
})
class Trial {
    /// Nothing refills here, however slowly a test sends.
    @Bean
    TimeMeter standingClock() {
        return new StandingClock();
    }
}
