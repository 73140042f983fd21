package rollbook.edge.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/// What Tomcat itself refuses, before any of our filters: a request line or headers that it can't
/// read. Without it, that is a page of HTML.
public class ProblemValve extends ErrorReportValve {
    private static final JsonMapper JSON = new JsonMapper();

    /// Tomcat answers 400 to headers that are too large, and tells them apart by words alone.
    private static final String TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11")
                    .getString("iib.requestheadertoolarge.error");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var isRefused = response.getStatus() >= 400 && response.getContentWritten() == 0;
        if (!isRefused || !response.setErrorReported()) {
            return;
        }
        if (thrown != null && TOO_LARGE.equals(thrown.getMessage())) {
            response.setStatus(ProblemCode.HEADERS_TOO_LARGE.status());
        }
        var refusal = ProblemException.ofStatus(response.getStatus());
        var body = JSON.writeValueAsString(Problem.of(refusal, null, TraceId.next()));
        try {
            response.setContentType("application/problem+json");
            response.setHeader("Cache-Control", "no-store");
            SecurityHeaders.write(response::setHeader);
            var out = response.getReporter();
            if (out != null) {
                out.write(body);
                response.finishResponse();
            }
        } catch (IOException _) {
            // The client is gone; nobody is left to be told.
        }
    }
}
