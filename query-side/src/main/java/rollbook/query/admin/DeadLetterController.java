package rollbook.query.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.Page;
import rollbook.edge.PageRequest;
import rollbook.edge.position.PageCursors;
import rollbook.edge.problem.ProblemException;
import rollbook.query.Paging;
import rollbook.store.deadletter.DeadLetters;
import rollbook.store.deadletter.ParkedEvent;

import java.time.Instant;
import java.util.Map;

@RestController
@RequestMapping("/api/admin/dead-letters")
class DeadLetterController {
    private static final String LIST = "admin.dead-letters";

    private final DeadLetters letters;
    private final PageCursors cursors;

    DeadLetterController(DeadLetters letters, PageCursors cursors) {
        this.letters = letters;
        this.cursors = cursors;
    }

    record Waiting(
            LetterId letterId,
            String projection,
            String stream,
            long sequence,
            String type,
            @Nullable String cause,
            int attempts,
            Instant since,
            Instant nextAttemptAt) {

        static Waiting of(ParkedEvent parked) {
            return new Waiting(
                    new LetterId(parked.id()),
                    parked.projection(),
                    parked.stream(),
                    parked.sequence(),
                    parked.type(),
                    parked.cause(),
                    parked.attempts(),
                    parked.since(),
                    parked.due());
        }
    }

    @GetMapping
    Page<Waiting> all(PageRequest page) {
        var cursor = page.cursor();
        var after = cursor == null ? "" : cursors.open(LIST, cursor);
        var found = letters.list(after, page.limit() + 1).stream().map(Waiting::of).toList();
        return Paging.page(
                found,
                page.limit(),
                last -> cursors.seal(LIST, last.letterId().value().toString()));
    }

    @PostMapping("/{id}/retry")
    Map<String, Object> retry(@PathVariable LetterId id) {
        return done(letters.retry(id.value()));
    }

    @DeleteMapping("/{id}")
    Map<String, Object> discard(@PathVariable LetterId id) {
        return done(letters.discard(id.value()));
    }

    private static Map<String, Object> done(boolean found) {
        if (!found) {
            throw ProblemException.absent(LetterId.class);
        }
        return Map.of();
    }
}
