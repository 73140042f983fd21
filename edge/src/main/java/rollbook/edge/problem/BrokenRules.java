package rollbook.edge.problem;

import jakarta.validation.ConstraintViolationException;

import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

import rollbook.edge.Violation;

import java.util.List;
import java.util.stream.Stream;

/// Bean Validation's findings. A body was read and breaks a rule: 422; a parameter that is out of
/// its range was not readable as documented: 400.
final class BrokenRules {
    private BrokenRules() {}

    static ProblemException of(MethodArgumentNotValidException invalid) {
        return refused(
                invalid.getFieldErrors().stream()
                        .map(
                                error ->
                                        WebRefusals.violation(
                                                error.getField(), error.getDefaultMessage()))
                        .toList());
    }

    static ProblemException of(ConstraintViolationException invalid) {
        return refused(
                invalid.getConstraintViolations().stream()
                        .map(
                                broken ->
                                        new Violation(
                                                broken.getPropertyPath().toString(),
                                                broken.getMessage()))
                        .toList());
    }

    static ProblemException of(HandlerMethodValidationException invalid) {
        var results = invalid.getParameterValidationResults();
        var violations = results.stream().flatMap(BrokenRules::violations).toList();
        var ofBody =
                results.stream()
                        .anyMatch(
                                result ->
                                        result.getMethodParameter()
                                                .hasParameterAnnotation(RequestBody.class));
        return ofBody ? refused(violations) : Refusals.invalid(violations);
    }

    private static Stream<Violation> violations(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getFieldErrors().stream()
                    .map(
                            error ->
                                    WebRefusals.violation(
                                            error.getField(), error.getDefaultMessage()));
        }
        var name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> WebRefusals.violation(name, error.getDefaultMessage()));
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(ProblemCode.REQUEST_REFUSED, violations);
    }
}
