package rollbook.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import rollbook.edge.position.Positions;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Lets people read what they wrote: a `GET` with `Rollbook-After` is answered once the views it
/// reads include that position.
@Component
class RollbookAfter implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final Positions positions;
    private final Views views;

    RollbookAfter(Positions positions, Views views) {
        this.positions = positions;
        this.views = views;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var after = request.getHeader(Positions.AFTER);
        if (after == null || !READING.contains(request.getMethod())) {
            return true;
        }
        if (!views.await(viewsRead(handler), positions.open(after), PATIENCE)) {
            throw new ProblemException(ProblemCode.VIEW_BEHIND).retryAfter(COME_BACK);
        }
        return true;
    }

    private static Collection<String> viewsRead(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return List.of();
        }
        return Stream.of(
                        method.getMethodAnnotation(Reads.class),
                        method.getBeanType().getAnnotation(Reads.class))
                .filter(reads -> reads != null)
                .flatMap(reads -> Arrays.stream(reads.value()))
                .toList();
    }
}
