package rollbook.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.edge.problem.ProblemWriter;

import java.io.IOException;

/// Takes the body in whole, at most 64 KiB, however it comes: announced or in chunks. It stands
/// behind authentication, so that strangers make nobody read.
final class BodyFilter extends OncePerRequestFilter {
    static final int MAXIMUM = 64 * 1024;

    private final ProblemWriter problems;

    BodyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAXIMUM) {
            refuse(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(MAXIMUM + 1);
        if (body.length > MAXIMUM) {
            refuse(request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(new ProblemException(ProblemCode.BODY_TOO_LARGE), request, response);
    }
}
