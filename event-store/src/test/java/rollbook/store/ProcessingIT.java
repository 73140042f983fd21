package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import rollbook.testing.TestDatabase;

import java.time.Duration;
import java.util.List;

class ProcessingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final TestDatabase database = TestDatabase.create();

    @Test
    void a_projection_that_fails_tries_again_and_skips_nothing() {
        try (var node = Node.start(database, Names.Registered.class)) {
            node.register("Stumble");
            var names = node.the(Names.class);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(names.seen()).containsExactly("Stumble"));
            assertThat(names.refused()).containsExactly("Stumble", "Stumble");
        }
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() {
        try (var node = Node.start(database, Names.Registered.class)) {
            node.register("Mira");
            var names = node.the(Names.class);
            await().untilAsserted(() -> assertThat(names.seen()).containsExactly("Mira"));
        }
        try (var node = Node.start(database, Names.Registered.class)) {
            node.register("Tomas");
            var names = node.the(Names.class);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(names.seen()).containsExactly("Tomas"));
        }
    }

    @Test
    void two_processes_share_the_work() {
        try (var here = Node.start(database, Names.Registered.class);
                var there = Node.start(database, Names.Registered.class)) {
            var people = List.of("Mira", "Tomas", "Ines", "Jon", "Ada", "Lou");
            people.forEach(here::register);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> {
                                var seen = new java.util.ArrayList<>(here.the(Names.class).seen());
                                seen.addAll(there.the(Names.class).seen());
                                assertThat(seen).containsExactlyInAnyOrderElementsOf(people);
                            });
        }
    }

    @Test
    void progress_is_kept_beside_the_rows() {
        try (var node = Node.start(database, Names.Registered.class)) {
            node.register("Mira");
            var progress =
                    node.sql()
                            .sql("select distinct processor_name from view.token_entry")
                            .query(String.class);
            await().untilAsserted(() -> assertThat(progress.list()).contains("names"));
        }
    }
}
