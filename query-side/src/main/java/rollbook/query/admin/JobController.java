package rollbook.query.admin;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

@RestController
@RequestMapping("/api/admin/jobs/{jobId}")
class JobController {
    private final Replays replays;

    JobController(Replays replays) {
        this.replays = replays;
    }

    @GetMapping
    Job find(@PathVariable JobId jobId) {
        return replays.find(jobId);
    }

    @PostMapping("/cancel")
    Map<String, Object> cancel(@PathVariable JobId jobId) {
        replays.cancel(jobId);
        return Map.of();
    }
}
