package rollbook.command.dice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import rollbook.events.RollId;
import rollbook.events.session.Roll;

import java.util.List;
import java.util.Map;

/// A roll as its roller is answered. What the roller said along with it is not repeated.
///
/// @param rollId absent outside a session, where nothing is kept
@JsonInclude(Include.NON_NULL)
public record RollOnWire(
        @Nullable RollId rollId,
        String expression,
        long total,
        Roll.@Nullable Outcome outcome,
        @JsonInclude(Include.NON_EMPTY) @Nullable Map<String, Long> refs,
        @JsonInclude(Include.NON_DEFAULT) boolean capped,
        @JsonInclude(Include.NON_EMPTY) @Nullable List<Roll.Repeat> repeats,
        List<Roll.Term> terms,
        String text) {

    public static RollOnWire of(@Nullable RollId rollId, Roll roll) {
        return new RollOnWire(
                rollId,
                roll.expression(),
                roll.total(),
                roll.outcome(),
                roll.refs(),
                roll.capped(),
                roll.repeats(),
                roll.terms(),
                roll.text());
    }
}
