package rollbook.query.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CommandRejected;
import rollbook.edge.CurrentUser;
import rollbook.edge.Page;
import rollbook.edge.json.Nothing;
import rollbook.edge.token.FreshSignIn;

import java.util.Map;

@RestController
@RequestMapping("/api/admin/projections")
class ProjectionController {
    private final Projections projections;
    private final Replays replays;
    private final FreshSignIn fresh;

    ProjectionController(Projections projections, Replays replays, FreshSignIn fresh) {
        this.projections = projections;
        this.replays = replays;
        this.fresh = fresh;
    }

    /// @param from first position to replay; only the beginning, yet
    record Replay(ReplayMode mode, @Nullable Long from) {}

    record Started(JobId jobId) {}

    @GetMapping
    Page<ProjectionStatus> all() {
        return new Page<>(projections.all(), null);
    }

    @PostMapping("/{name}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started replay(@PathVariable String name, @RequestBody Replay replay, CurrentUser caller) {
        fresh.require(caller);
        if (replay.mode() == ReplayMode.SHADOW) {
            throw CommandRejected.about(
                    ProjectionRejection.SHADOW_UNSUPPORTED, "mode", "only in-place, yet");
        }
        if (replay.from() != null && replay.from() != 0) {
            throw CommandRejected.about(
                    ProjectionRejection.PART_UNSUPPORTED, "from", "only from the beginning, yet");
        }
        return new Started(replays.start(name).jobId());
    }

    @PostMapping("/{name}/pause")
    Map<String, Object> pause(
            @PathVariable String name, @RequestBody(required = false) @Nullable Nothing body) {
        replays.pause(name);
        return Map.of();
    }

    @PostMapping("/{name}/resume")
    Map<String, Object> resume(
            @PathVariable String name, @RequestBody(required = false) @Nullable Nothing body) {
        replays.resume(name);
        return Map.of();
    }
}
