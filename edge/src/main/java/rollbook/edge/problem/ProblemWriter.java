package rollbook.edge.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/// Ends a request with the problem object, from wherever in the chain it went wrong.
@Component
public class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /// Answers with what was thrown. Nothing happens when the answer is already on its way.
    public void write(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var refusal = Refusals.of(thrown);
        var traceId = TraceId.of(request);
        if (refusal.status() >= 500) {
            LOG.error("{} answered as {} {}", traceId, refusal.status(), refusal.code(), thrown);
        }
        if (response.isCommitted()) {
            return;
        }
        var problem = Problem.of(refusal, path(request), traceId);
        response.resetBuffer();
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.flushBuffer();
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String origin
                ? origin
                : request.getRequestURI();
    }
}
