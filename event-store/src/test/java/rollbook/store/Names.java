package rollbook.store;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.events.user.UserRegistered;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A projection that remembers names, and stumbles over some of them as often as asked.
@ProcessingGroup("names")
class Names {
    @Configuration(proxyBeanMethods = false)
    static class Registered {
        @Bean
        Names names() {
            return new Names();
        }

        @Bean
        ConfigurerModule namesProcessor(StreamingProcessors processors) {
            return processors.pooled("names", "view");
        }
    }

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(UserRegistered user) {
        if (user.displayName().startsWith("Stumble") && refused.size() < 2) {
            refused.add(user.displayName());
            throw new IllegalStateException("not ready for " + user.displayName());
        }
        seen.add(user.displayName());
    }

    List<String> seen() {
        return seen;
    }

    List<String> refused() {
        return refused;
    }
}
