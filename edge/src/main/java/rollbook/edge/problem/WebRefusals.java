package rollbook.edge.problem;

import jakarta.validation.ConstraintViolationException;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import rollbook.edge.Violation;
import rollbook.events.Id;

import java.util.List;

/// Puts the exceptions of Spring's web layer into our own words.
final class WebRefusals {
    private WebRefusals() {}

    static @Nullable ProblemException of(Throwable thrown) {
        return switch (thrown) {
            case HttpMessageNotReadableException unreadable -> UnreadableBody.refusal(unreadable);
            case MethodArgumentNotValidException invalid -> BrokenRules.of(invalid);
            case HandlerMethodValidationException invalid -> BrokenRules.of(invalid);
            case ConstraintViolationException invalid -> BrokenRules.of(invalid);
            case HttpRequestMethodNotSupportedException wrong -> wrongMethod(wrong);
            case HttpMediaTypeNotSupportedException _ ->
                    new ProblemException(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
            case HttpMediaTypeNotAcceptableException _ ->
                    new ProblemException(ProblemCode.NOT_ACCEPTABLE);
            case AccessDeniedException _ -> new ProblemException(ProblemCode.AUTH_FORBIDDEN);
            case AuthenticationException _ -> new ProblemException(ProblemCode.AUTH_REQUIRED);
            case RequestRejectedException _ -> new ProblemException(ProblemCode.REQUEST_INVALID);
            case ErrorResponse answer -> badParameter(thrown, answer.getStatusCode().value());
            case TypeMismatchException _, BindException _ -> badParameter(thrown, 400);
            default -> null;
        };
    }

    private static ProblemException badParameter(Throwable thrown, int status) {
        return switch (thrown) {
            case MissingServletRequestParameterException missing ->
                    ProblemException.invalid(missing.getParameterName(), "is required");
            case MissingRequestHeaderException missing ->
                    ProblemException.invalid(missing.getHeaderName(), "is required");
            case MethodArgumentTypeMismatchException mismatch -> wrongType(mismatch);
            case ServletRequestBindingException _ ->
                    new ProblemException(ProblemCode.REQUEST_INVALID);
            default -> ProblemException.ofStatus(status);
        };
    }

    /// An id in the path that is none is an address where nothing is, as for an unknown one.
    private static ProblemException wrongType(MethodArgumentTypeMismatchException mismatch) {
        if (!mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return ProblemException.invalid(mismatch.getName(), "is not of the documented form");
        }
        var type = mismatch.getParameter().getParameterType();
        return Id.class.isAssignableFrom(type)
                ? ProblemException.absent(type.asSubclass(Id.class))
                : new ProblemException(ProblemCode.ROUTE_NOT_FOUND);
    }

    private static ProblemException wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        var refusal = new ProblemException(ProblemCode.METHOD_NOT_ALLOWED);
        var methods = wrong.getSupportedMethods();
        return methods == null
                ? refusal
                : refusal.withHeader("Allow", String.join(", ", List.of(methods)));
    }

    static Violation violation(String field, @Nullable String message) {
        return new Violation(field, message == null ? "is not as it has to be" : message);
    }
}
