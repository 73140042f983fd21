package rollbook.edge.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/// What Tomcat itself refuses, before any of our filters: a request line or headers that it can't
/// read. Without it, that is a page of HTML. And the end of a connection whose sender was too slow.
public class ProblemValve extends ErrorReportValve {
    private static final JsonMapper JSON = new JsonMapper();

    /// Tomcat answers 400 to headers that are too large, and tells them apart by words alone.
    private static final String TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11")
                    .getString("iib.requestheadertoolarge.error");

    /// Tomcat would go on to read such a body to its announced end, after it was given up.
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

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
