package rollbook.query.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.Page;
import rollbook.edge.PageRequest;
import rollbook.edge.position.PageCursors;
import rollbook.edge.problem.ProblemException;

import java.util.regex.Pattern;

@RestController
@RequestMapping("/api/admin/events")
class LogController {
    private static final Pattern AGGREGATE = Pattern.compile("[a-z]+-[0-9a-f-]{36}");

    private final LogBrowser log;
    private final PageCursors cursors;

    LogController(LogBrowser log, PageCursors cursors) {
        this.log = log;
        this.cursors = cursors;
    }

    @GetMapping
    Page<LoggedEvent> read(
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(required = false) @Nullable String type,
            PageRequest page) {
        if (from < 0) {
            throw ProblemException.invalid("from", "must be at least 0");
        }
        if (stream != null && !AGGREGATE.matcher(stream).matches()) {
            throw ProblemException.invalid("stream", "must be the id of an aggregate");
        }
        var wanted = new LogBrowser.Wanted(stream, type);
        var part = log.read(wanted, after(wanted, from, page), page.limit());
        var last = part.last();
        return new Page<>(
                part.events(),
                last == null ? null : cursors.seal(list(wanted), Long.toString(last)));
    }

    private long after(LogBrowser.Wanted wanted, long from, PageRequest page) {
        var cursor = page.cursor();
        var first = Math.max(0, from - 1);
        return cursor == null
                ? first
                : Math.max(first, Long.parseLong(cursors.open(list(wanted), cursor)));
    }

    private static String list(LogBrowser.Wanted wanted) {
        return "admin.events/" + wanted.stream() + "/" + wanted.type();
    }
}
