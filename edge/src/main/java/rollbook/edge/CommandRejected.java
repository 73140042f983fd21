package rollbook.edge;

import org.jspecify.annotations.Nullable;

import rollbook.store.Refusal;

import java.util.List;
import java.util.Map;

/// A command that the rules refuse. It leaves no event; at the wire it becomes a problem object.
public final class CommandRejected extends RuntimeException implements Refusal {
    private final transient Reason reason;
    private final transient Map<String, Object> extras;

    public CommandRejected(Reason reason, String message) {
        this(reason, message, Map.of());
    }

    /// @param extras further members of the problem object, for instance `current` or `column`
    public CommandRejected(Reason reason, String message, Map<String, Object> extras) {
        super(message, null, false, false);
        this.reason = reason;
        this.extras = Map.copyOf(extras);
    }

    /// A refusal that names the field it is about.
    public static CommandRejected about(Reason reason, String field, String message) {
        return new CommandRejected(
                reason, message, Map.of("violations", List.of(new Violation(field, message))));
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> extras() {
        return extras;
    }

    @Override
    public String getMessage() {
        return String.valueOf((@Nullable String) super.getMessage());
    }
}
