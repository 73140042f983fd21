package rollbook.edge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import rollbook.edge.IfMatch;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

import java.util.regex.Pattern;

/// Reads `If-Match`: one strong tag, as the ETag of the GET had it.
final class IfMatchArgument implements HandlerMethodArgumentResolver {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public IfMatch resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var headers = request.getHeaderValues(HttpHeaders.IF_MATCH);
        if (headers == null || headers.length == 0) {
            throw new ProblemException(ProblemCode.IF_MATCH_MISSING);
        }
        var tag = TAG.matcher(headers[0].strip());
        if (headers.length > 1 || !tag.matches()) {
            throw ProblemException.invalid(HttpHeaders.IF_MATCH, "must be one tag, \"<version>\"");
        }
        return new IfMatch(Long.parseLong(tag.group(1)));
    }
}
