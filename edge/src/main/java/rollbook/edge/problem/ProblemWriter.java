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
        log(refusal, thrown, traceId);
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

    /// An outage is told in a line each, since it makes thousands; a fault of ours in full.
    private static void log(ProblemException refusal, Throwable thrown, String traceId) {
        if (refusal.code().equals(ProblemCode.INTERNAL.code())) {
            LOG.error("{} answered as {}", traceId, refusal.code(), thrown);
        } else if (refusal.status() >= 500) {
            LOG.warn("{} answered as {}: {}", traceId, refusal.code(), thrown.toString());
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String origin
                ? origin
                : request.getRequestURI();
    }
}
