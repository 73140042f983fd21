package rollbook.command.dice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import rollbook.events.RollId;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.Roll;
import rollbook.events.session.RollProof;
import rollbook.events.session.RollVisibility;

import java.util.List;
import java.util.Map;

/// A roll as its roller is answered. What the roller said along with it is not repeated. Of a blind
/// roll the roller learns where it is counted, and nothing else.
///
/// @param rollId absent outside a session, where nothing is kept
/// @param visibility of a blind roll
/// @param proof absent outside a session; without its key where the roll is kept from others
@JsonInclude(Include.NON_NULL)
public record RollOnWire(
        @Nullable RollId rollId,
        @Nullable RollVisibility visibility,
        @Nullable String expression,
        @Nullable Long total,
        Roll.@Nullable Outcome outcome,
        @JsonInclude(Include.NON_EMPTY) @Nullable Map<String, Long> refs,
        @JsonInclude(Include.NON_DEFAULT) boolean capped,
        @JsonInclude(Include.NON_EMPTY) @Nullable List<Roll.Repeat> repeats,
        @Nullable List<Roll.Term> terms,
        @Nullable String text,
        @Nullable RollProof proof) {

    /// A roll outside a session.
    static RollOnWire of(Roll roll) {
        return of(null, roll, null);
    }

    /// A roll at a table.
    public static RollOnWire of(DiceRolled rolled) {
        var proof = rolled.proof();
        var withheld = proof == null ? null : proof.withheld();
        return switch (rolled.visibility()) {
            case PUBLIC, USERS -> of(rolled.rollId(), rolled.roll(), proof);
            case GM, SELF -> of(rolled.rollId(), rolled.roll(), withheld);
            case BLIND -> blind(rolled.rollId(), withheld);
        };
    }

    private static RollOnWire blind(RollId rollId, @Nullable RollProof proof) {
        return new RollOnWire(
                rollId,
                RollVisibility.BLIND,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                proof);
    }

    private static RollOnWire of(@Nullable RollId rollId, Roll roll, @Nullable RollProof proof) {
        return new RollOnWire(
                rollId,
                null,
                roll.expression(),
                roll.total(),
                roll.outcome(),
                roll.refs(),
                roll.capped(),
                roll.repeats(),
                roll.terms(),
                roll.text(),
                proof);
    }
}
