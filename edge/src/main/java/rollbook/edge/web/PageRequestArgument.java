package rollbook.edge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import rollbook.edge.PageRequest;
import rollbook.edge.problem.ProblemException;

/// Reads `?limit=` and `?cursor=`.
final class PageRequestArgument implements HandlerMethodArgumentResolver {
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageRequest(limit(request.getParameter(LIMIT)), request.getParameter(CURSOR));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        // Only digits: Integer.parseInt would take a sign, too.
        var limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > PageRequest.MAXIMUM_LIMIT) {
            throw ProblemException.invalid(LIMIT, "must be 1 to 100");
        }
        return limit;
    }
}
