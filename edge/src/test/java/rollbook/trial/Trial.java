package rollbook.trial;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

import rollbook.edge.EdgeConfiguration;
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
class Trial {}
