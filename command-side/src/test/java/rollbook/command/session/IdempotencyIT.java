package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.command.user.Visitor.Answer;
import rollbook.store.append.KeptAnswers;
import rollbook.store.role.SchemaOwner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class IdempotencyIT extends TableSpec {
    private static final Map<String, ?> ROLL = Map.of("expression", "3d20");

    @Autowired private SchemaOwner owner;
    @Autowired private KeptAnswers answers;

    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_request_has_one_effect_and_one_answer() {
        var first = rolls(tomas, ROLL).is(201);
        var before = happened();
        var again = rolls(tomas, ROLL).is(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Rollbook-Position")).isEqualTo(first.header("Rollbook-Position"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(happened()).isEqualTo(before);
    }

    /// Else whoever asks for nothing again and again counts what is kept from them.
    @Test
    void what_changes_nothing_is_answered_with_a_position_of_its_own() {
        var reveal =
                table + "/rolls/" + tomas.post(table + "/rolls", ROLL).text("rollId") + "/reveal";
        var first = keyed(tomas, reveal, Map.of()).is(200).header("Rollbook-Position");
        assertThat(keyed(tomas, reveal, Map.of()).header("Rollbook-Position")).isEqualTo(first);
        var once = tomas.post(reveal, Map.of()).is(200).header("Rollbook-Position");
        var twice = tomas.post(reveal, Map.of()).is(200).header("Rollbook-Position");
        assertThat(List.of(first, once, twice)).doesNotHaveDuplicates();
    }

    @Test
    void the_key_of_another_request_is_refused() {
        rolls(tomas, ROLL).is(201);
        var before = happened();
        rolls(tomas, Map.of("expression", "1d4")).isProblem(422, "idempotency.key-reused");
        keyed(tomas, table + "/messages", Map.of("kind", "OUT_OF_CHARACTER", "text", "Hi"))
                .isProblem(422, "idempotency.key-reused");
        assertThat(happened()).isEqualTo(before);
    }

    @Test
    void keys_belong_to_a_user() {
        rolls(tomas, ROLL).is(201);
        assertThat(rolls(ines, ROLL).is(201).header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void without_a_key_every_request_counts() {
        tomas.post(table + "/rolls", ROLL).is(201);
        var before = happened().size();
        tomas.post(table + "/rolls", ROLL).is(201);
        assertThat(happened()).hasSize(before + 1);
    }

    @Test
    void five_at_once_have_one_effect_and_one_answer() throws Exception {
        var before = happened().size();
        var bodies =
                atOnce(() -> rolls(tomas, ROLL).is(201).response().body()).stream()
                        .distinct()
                        .toList();
        assertThat(bodies).hasSize(1);
        assertThat(happened()).hasSize(before + 1);
    }

    @Test
    void a_rejection_leaves_nothing_and_is_decided_anew() {
        var elsewhere = Map.of("x", 1, "y", 1, "expectedRevision", "stale");
        keyed(tomas, borin + "/move", elsewhere).is(409);
        keyed(tomas, borin + "/move", to(1, 1)).is(200);
    }

    @Test
    void what_changed_nothing_is_remembered_too() {
        var before = happened();
        keyed(mira, table + "/scenes/" + gate + "/activate", NOTHING).is(200);
        assertThat(happened()).isEqualTo(before);
        var again = keyed(mira, table + "/scenes/" + gate + "/activate", NOTHING).is(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void dice_outside_a_session_fall_once_too() {
        var first = keyed(tomas, "/api/roll", ROLL).is(200);
        var again = keyed(tomas, "/api/roll", ROLL).is(200);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void who_left_gets_the_answer_to_leaving_again() {
        keyed(ines, table + "/leave", NOTHING).is(200);
        assertThat(keyed(ines, table + "/leave", NOTHING).is(200).header("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void a_malformed_key_is_refused(String malformed) {
        web.post(
                        table + "/rolls",
                        ROLL,
                        "Authorization",
                        bearer(tomas),
                        "Idempotency-Key",
                        malformed)
                .isProblem(400, "idempotency.key-invalid");
    }

    @Test
    void answers_are_forgotten_after_a_day() {
        rolls(tomas, ROLL).is(201);
        JdbcClient.create(owner.database())
                .sql("update log.answer set at = now() - interval '25 hours' where key = ?")
                .params(key)
                .update();
        answers.forget(Duration.ofHours(24));
        assertThat(rolls(tomas, ROLL).is(201).header("Idempotent-Replayed")).isEmpty();
    }

    private Answer rolls(Player player, Map<String, ?> roll) {
        return keyed(player, table + "/rolls", roll);
    }

    private Answer keyed(Player player, String path, Map<String, ?> body) {
        return web.post(path, body, "Authorization", bearer(player), "Idempotency-Key", key);
    }

    private static String bearer(Player player) {
        return "Bearer " + player.accessToken();
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> call).limit(5).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
