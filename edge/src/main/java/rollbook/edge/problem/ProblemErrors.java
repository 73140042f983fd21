package rollbook.edge.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import java.io.IOException;

/// Where the servlet container forwards what was refused by `sendError`, in place of Boot's page.
@Controller
class ProblemErrors implements ErrorController {
    private final ProblemWriter problems;

    ProblemErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        problems.write(
                thrown instanceof Throwable cause && !isBadBody(cause, status)
                        ? cause
                        : ProblemException.ofStatus(status),
                request,
                response);
    }

    /// Tomcat itself says so when a body breaks off, comes in no chunks or not at all, whatever the
    /// filter that reads it would answer.
    private static boolean isBadBody(Throwable thrown, int status) {
        return thrown instanceof IOException && status < 500;
    }
}
