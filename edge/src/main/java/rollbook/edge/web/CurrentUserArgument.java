package rollbook.edge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import rollbook.edge.CurrentUser;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

/// Hands the caller to controllers. On public routes there may be none: a `@Nullable CurrentUser`
/// is null then.
final class CurrentUserArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentUser.class;
    }

    @Override
    public @Nullable CurrentUser resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = Caller.current();
        if (caller == null && !parameter.isOptional()) {
            throw new ProblemException(ProblemCode.AUTH_REQUIRED)
                    .withHeader("WWW-Authenticate", BearerFilter.CHALLENGE);
        }
        return caller;
    }
}
