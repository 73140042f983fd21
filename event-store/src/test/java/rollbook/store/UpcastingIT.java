package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.events.user.UserRenamed;
import rollbook.testing.TestDatabase;

import java.nio.charset.StandardCharsets;

class UpcastingIT {
    @Configuration(proxyBeanMethods = false)
    static class Upcasters {
        @Bean
        EventUpcaster earlyUserId() {
            return new EarlyUserId();
        }
    }

    @Test
    void every_upcaster_that_is_a_bean_is_in_force() {
        try (var node = Node.start(TestDatabase.create(), Upcasters.class)) {
            var mira = Node.someone();
            var old = "{\"user\":\"%s\",\"displayName\":\"Mira\"}".formatted(mira);
            Foreign.append(
                    node.sql(), mira, 0, "user.UserRenamed", old.getBytes(StandardCharsets.UTF_8));
            try (var events = node.log().stream(mira.toString(), 0)) {
                assertThat(events.map(RecordedEvent::event))
                        .containsExactly(new UserRenamed(mira, "Mira"));
            }
        }
    }
}
