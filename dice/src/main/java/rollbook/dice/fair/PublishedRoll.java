package rollbook.dice.fair;

import org.jspecify.annotations.Nullable;

import rollbook.dice.Rolled;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A roll as a viewer was told of it, which may be less than all.
///
/// @param roller `null` if the text does not say
/// @param isPublic `null` if the text does not say
/// @param total `null` if it is kept from the viewer, as are the other results then
/// @param proof `null` for dice that fell elsewhere: on a real table, or in an imported session
public record PublishedRoll(
        String rollId,
        @Nullable UUID roller,
        @Nullable Boolean isPublic,
        String expression,
        Map<String, Long> references,
        @Nullable Long total,
        Rolled.@Nullable Outcome outcome,
        List<Rolled.Repeat> repeats,
        List<Rolled.Term> terms,
        @Nullable Proof proof) {
    public PublishedRoll {
        references = Map.copyOf(references);
        repeats = List.copyOf(repeats);
        terms = List.copyOf(terms);
    }

    /// Reads the JSON of one roll.
    ///
    /// @throws MalformedProof if it is none
    public static PublishedRoll read(String json) {
        return new RollReader(new Part("", Json.read(json))).read();
    }
}
