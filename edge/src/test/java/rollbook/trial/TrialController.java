package rollbook.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CommandRejected;
import rollbook.edge.CurrentUser;
import rollbook.edge.IfMatch;
import rollbook.edge.Page;
import rollbook.edge.PageRequest;
import rollbook.edge.Reason;
import rollbook.edge.json.Nothing;
import rollbook.edge.json.Patch;
import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One route for each way to go wrong.
@NullMarked
@RestController
@RequestMapping("/api/trial")
class TrialController {

    record Move(@Max(100) int x, @Nullable Integer y) {}

    record Moves(@Size(max = 10) String name, List<@Valid Move> moves, @Nullable String note) {}

    record Changes(Patch<String> image) {}

    enum TokenRejection implements Reason {
        STALE;

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    @GetMapping("/me")
    Map<String, Object> me(CurrentUser caller) {
        return Map.of("userId", caller.id(), "at", Instant.parse("2026-11-22T20:15:30Z"));
    }

    @GetMapping("/page")
    Page<Integer> page(PageRequest page, @RequestParam @Nullable List<String> kind) {
        return new Page<>(List.of(page.limit()), page.cursor());
    }

    @PostMapping("/moves")
    Nothing move(@Valid @RequestBody Moves moves) {
        return new Nothing();
    }

    @PatchMapping("/things")
    Map<String, Object> change(IfMatch expected, @RequestBody Changes changes) {
        return Map.of("version", expected.version(), "image", changes.image().toString());
    }

    @PostMapping("/sessions/{sessionId}")
    Nothing absent(@PathVariable SessionId sessionId, @RequestBody Nothing body) {
        throw ProblemException.absent(SessionId.class);
    }

    @DeleteMapping("/things")
    void stale() {
        throw new CommandRejected(
                TokenRejection.STALE, "The token has changed.", Map.of("current", Map.of("x", 1)));
    }

    @GetMapping("/broken")
    Nothing broken() {
        throw new IllegalStateException("the password is hunter2");
    }

    @GetMapping("/away")
    Nothing away() {
        throw new DataAccessResourceFailureException("connection refused by 10.0.0.7");
    }
}
