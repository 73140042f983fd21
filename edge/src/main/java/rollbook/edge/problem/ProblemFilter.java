package rollbook.edge.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Outermost: names the request in the log and answers what the filters throw, such as a database
/// that is away while the token is looked up.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;

    ProblemFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try (var _ = MDC.putCloseable("traceId", TraceId.of(request))) {
            chain.doFilter(request, response);
        } catch (Exception thrown) {
            problems.write(thrown, request, response);
        }
    }
}
