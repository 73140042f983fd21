package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import rollbook.command.CommandSide;
import rollbook.events.user.RoleGranted;
import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;
import rollbook.testing.TestDatabase;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class FirstAdminIT {
    private final TestDatabase database = TestDatabase.create();

    @TempDir Path data;

    @Test
    void two_processes_that_start_at_once_appoint_one_admin_and_a_later_one_none() {
        var beside = CompletableFuture.supplyAsync(this::start);
        try (var one = start();
                var other = beside.join()) {
            assertThat(grants(one)).isEqualTo(1).isEqualTo(grants(other));
        }
        try (var later = start()) {
            assertThat(grants(later)).isEqualTo(1);
        }
    }

    private ConfigurableApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("spring.config.name", "command-side");
        properties.put("server.port", "0");
        properties.put("rollbook.data", data);
        properties.put("rollbook.master-key", IdentitySpec.MASTER_KEY);
        return new SpringApplicationBuilder(CommandSide.class).properties(properties).run();
    }

    private static long grants(ConfigurableApplicationContext process) {
        try (var events = process.getBean(EventLog.class).all(0)) {
            return events.map(RecordedEvent::event).filter(RoleGranted.class::isInstance).count();
        }
    }
}
