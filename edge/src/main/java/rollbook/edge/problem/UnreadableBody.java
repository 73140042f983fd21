package rollbook.edge.problem;

import org.springframework.http.converter.HttpMessageNotReadableException;

import rollbook.edge.Violation;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;

/// Says where a body departs from the documented shape, without a word about our classes.
final class UnreadableBody {
    private static final int LONGEST_FIELD = 200;

    private UnreadableBody() {}

    static ProblemException refusal(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case DatabindException mismatch when !mismatch.getPath().isEmpty() ->
                    Refusals.invalid(List.of(new Violation(field(mismatch), message(mismatch))));
            case StreamReadException broken when isDuplicate(broken) ->
                    new ProblemException(ProblemCode.REQUEST_INVALID, "A key occurs twice.");
            case StreamReadException _ ->
                    new ProblemException(ProblemCode.REQUEST_INVALID, "The body is no JSON.");
            case null, default ->
                    new ProblemException(
                            ProblemCode.REQUEST_INVALID,
                            "The body is not of the documented shape.");
        };
    }

    private static boolean isDuplicate(StreamReadException broken) {
        return broken.getOriginalMessage().startsWith("Duplicate Object property");
    }

    private static String message(DatabindException mismatch) {
        return switch (mismatch) {
            case UnrecognizedPropertyException _ -> "is not a known key";
            case InvalidNullException _ -> "must not be null";
            case DatabindException other
                    when other.getOriginalMessage().startsWith("Missing required") ->
                    "is required";
            default -> "is not of the documented type or form";
        };
    }

    /// The path as the client wrote it: `moves[2].x`.
    private static String field(JacksonException mismatch) {
        var field = new StringBuilder();
        for (var step : mismatch.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.substring(0, Math.min(field.length(), LONGEST_FIELD));
    }
}
