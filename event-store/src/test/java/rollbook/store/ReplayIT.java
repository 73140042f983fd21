package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class ReplayIT {
    private final House house = House.open();

    /// Greets everybody once, and writes down how everybody is called.
    @ProcessingGroup("porter")
    static class Porter {
        private final List<String> greeted = new CopyOnWriteArrayList<>();
        private final List<String> called = new CopyOnWriteArrayList<>();

        @DisallowReplay
        @EventHandler
        void on(UserRegistered user) {
            greeted.add(user.displayName());
        }

        @EventHandler
        void on(UserRenamed user) {
            called.add(user.displayName());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Hired {
        @Bean
        Porter porter() {
            return new Porter();
        }

        @Bean
        ConfigurerModule porterProcessor(StreamingProcessors processors) {
            return processors.pooled("porter", "view");
        }
    }

    @Test
    void a_handler_that_disallows_replays_is_left_out_of_them() {
        try (var node = house.node(Hired.class)) {
            var porter = node.the(Porter.class);
            node.send(new Person.Rename(node.register("Mira"), "Mirabel"));
            await().atMost(House.PATIENCE).until(() -> porter.called.size() == 1);
            replay(node);
            await().atMost(House.PATIENCE).until(() -> porter.called.size() == 2);
            assertThat(porter.called).containsExactly("Mirabel", "Mirabel");
            assertThat(porter.greeted).containsExactly("Mira");
        }
    }

    private static void replay(Node node) {
        var porter =
                node.the(EventProcessingConfiguration.class)
                        .eventProcessor("porter", StreamingEventProcessor.class)
                        .orElseThrow();
        porter.shutDown();
        porter.resetTokens(StreamableMessageSource::createTailToken);
        porter.start();
    }
}
