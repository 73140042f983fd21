package rollbook.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import rollbook.edge.json.Text;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What Spring would let pass: who takes no JSON, a body that is not UTF-8 JSON by its own account,
/// parameters that the route does not know, and parameters given twice.
final class RequestShape implements HandlerInterceptor {
    private final Map<HandlerMethod, KnownParameters> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        requireAccepted(request);
        if (request.getContentLengthLong() > 0) {
            requireJson(request);
        }
        if (handler instanceof HandlerMethod method) {
            var given = parameters(request);
            requireText(given);
            known.computeIfAbsent(method, KnownParameters::of).check(given);
        }
        return true;
    }

    /// Spring looks when it writes the answer, after everything was done.
    private static void requireAccepted(HttpServletRequest request) {
        try {
            var accepted =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders("Accept")));
            if (accepted.isEmpty() || accepted.stream().anyMatch(RequestShape::takesJson)) {
                return;
            }
        } catch (IllegalArgumentException _) {
            // It names nothing, so not JSON either.
        }
        throw new ProblemException(ProblemCode.NOT_ACCEPTABLE);
    }

    private static boolean takesJson(MediaType accepted) {
        return accepted.includes(MediaType.APPLICATION_JSON) && accepted.getQualityValue() > 0;
    }

    private static void requireJson(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        if (!isJson(request.getContentType())
                || (encoding != null && !"identity".equalsIgnoreCase(encoding))) {
            throw new ProblemException(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            var charset = type.getCharset();
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void requireText(Map<String, List<String>> given) {
        given.forEach(
                (name, values) -> {
                    if (!values.stream().allMatch(Text::isText)) {
                        throw ProblemException.invalid(name, "holds characters that are no text");
                    }
                });
    }

    /// Tomcat throws on percent signs that it can't decode.
    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey, entry -> List.of(entry.getValue())));
        } catch (IllegalStateException _) {
            throw new ProblemException(ProblemCode.REQUEST_INVALID, "The query can't be decoded.");
        }
    }
}
