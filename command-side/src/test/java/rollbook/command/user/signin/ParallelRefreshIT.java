package rollbook.command.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.command.user.IdentitySpec;
import rollbook.command.user.Visitor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ParallelRefreshIT extends IdentitySpec {
    private static final int TABS = 20;

    @Test
    void of_twenty_at_once_exactly_one_wins_and_the_family_ends() throws Exception {
        var token = arrive("tabs@example.org", "Tabs").text("refreshToken");
        var answers = atOnce(() -> web.refresh(token));

        var winners = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(TABS - 1);
        web.refresh(winners.getFirst().text("refreshToken")).is(401);
    }

    @Test
    void twenty_with_the_same_key_get_the_same_successor() throws Exception {
        var token = arrive("retry@example.org", "Retry").text("refreshToken");
        var answers = atOnce(() -> web.refresh(token, "Idempotency-Key", "same"));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        var successors = answers.stream().map(answer -> answer.text("refreshToken")).distinct();
        assertThat(successors).hasSize(1);
    }

    private static List<Visitor.Answer> atOnce(Callable<Visitor.Answer> request) throws Exception {
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Visitor.Answer>>();
            for (var i = 0; i < TABS; i++) {
                running.add(tabs.submit(request));
            }
            var answers = new ArrayList<Visitor.Answer>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
