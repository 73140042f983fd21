package rollbook.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.io.IOException;

/// Whatever a controller, or Spring on the way to it, throws.
@RestControllerAdvice
class ProblemAdvice {
    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Throwable.class)
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(thrown, request, response);
    }
}
