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
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(
                thrown instanceof Throwable cause
                        ? cause
                        : ProblemException.ofStatus(status instanceof Integer code ? code : 404),
                request,
                response);
    }
}
