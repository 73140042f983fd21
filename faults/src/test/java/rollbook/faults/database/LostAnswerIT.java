package rollbook.faults.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Answer;
import rollbook.faults.AppendKnife;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The line breaks during COMMIT: nobody is told what became of it, and the key finds out (I1, I3).
class LostAnswerIT {
    private static final AppendKnife APPEND = new AppendKnife();

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir static Path home;

    private static House house;

    private final String text = "So be it " + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        house = House.open(home, APPEND::knife);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void an_answer_that_was_lost_with_the_database_is_found_by_its_key_afterwards() {
        APPEND.loseAnswer(house.proxy()::shut);
        isUnknown(house.says(text, key));
        house.proxy().open();
        await().atMost(PATIENCE).until(() -> house.says(text, key).isAccepted());
        assertThat(APPEND.isDone()).isTrue();
        assertThat(journal()).containsOnlyOnce(text);
    }

    @Test
    void an_answer_that_was_lost_behind_a_commit_is_found_by_its_key_at_once() {
        APPEND.loseAnswer();
        var found = house.says(text, key).orThrow();
        assertThat(APPEND.isDone()).isTrue();
        assertThat(id(house.says(text, key).orThrow())).isEqualTo(id(found));
        assertThat(journal()).containsOnlyOnce(text);
    }

    @Test
    void who_sends_no_key_is_told_that_nobody_knows() {
        APPEND.loseAnswer();
        isUnknown(house.saysOnce(text));
        assertThat(APPEND.isDone()).isTrue();
        assertThat(journal()).as("it was committed").containsOnlyOnce(text);
    }

    @Test
    void a_request_that_was_lost_before_its_commit_is_obeyed_when_it_comes_again() {
        APPEND.loseQuestion();
        isUnknown(house.says(text, key));
        assertThat(APPEND.isDone()).isTrue();
        assertThat(journal()).as("it was not committed").doesNotContain(text);
        house.says(text, key).orThrow();
        assertThat(journal()).containsOnlyOnce(text);
    }

    @Test
    void five_at_once_whose_answer_is_lost_have_one_effect_and_one_answer() throws Exception {
        APPEND.loseAnswer();
        fiveAtOnce(() -> house.says(text, key));
        assertThat(APPEND.isDone()).isTrue();
        var ids = fiveAtOnce(() -> house.says(text, key).orThrow()).stream().map(LostAnswerIT::id);
        assertThat(ids.distinct()).hasSize(1);
        assertThat(journal()).containsOnlyOnce(text);
    }

    @Test
    void across_a_kill_of_the_process_the_key_has_one_effect() throws Exception {
        APPEND.loseAnswer(house.proxy()::shut);
        isUnknown(house.says(text, key));
        house.proxy().open();
        restartAfterAKill();
        house.says(text, key).orThrow();
        house.says(text, key).orThrow();
        assertThat(journal()).containsOnlyOnce(text);
    }

    @Test
    @Tag("long")
    void a_kill_before_the_append_leaves_nothing_and_the_key_may_come_again() throws Exception {
        APPEND.loseQuestion();
        isUnknown(house.says(text, key));
        restartAfterAKill();
        assertThat(journal()).as("it was not committed").doesNotContain(text);
        house.says(text, key).orThrow();
        house.says(text, key).orThrow();
        assertThat(journal()).containsOnlyOnce(text);
    }

    @Test
    void a_kill_while_the_append_runs_leaves_it_once_under_its_key() throws Exception {
        try (var turn = house.server().takeTheTurnToAppend()) {
            var unheard = Thread.startVirtualThread(() -> house.says(text, key));
            await().atMost(PATIENCE).until(turn::isAwaited);
            house.kill();
            assertThat(unheard.join(PATIENCE)).isTrue();
        }
        house.start();
        house.signIn();
        assertThat(journal()).as("the server went on alone").containsOnlyOnce(text);
        house.says(text, key).orThrow();
        assertThat(journal()).containsOnlyOnce(text);
    }

    private static void restartAfterAKill() throws InterruptedException {
        house.kill();
        house.start();
        house.signIn();
    }

    private static String id(Answer answer) {
        return answer.text("messageId");
    }

    private static void isUnknown(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("outcome-unknown");
    }

    /// It waits for what was accepted last, and so has all before it.
    private static List<String> journal() {
        await().atMost(PATIENCE).until(() -> house.saysOnce("And now?").isAccepted());
        return house.said();
    }

    private static List<Answer> fiveAtOnce(Callable<Answer> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> request).limit(5).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
