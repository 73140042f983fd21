package rollbook.dice.fair;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// An epoch as it was told to everyone when it opened.
///
/// @param cause why it opened; `null` if the text does not say
/// @param commitment as told, which must be that of the lanes
public record PublishedEpoch(Epoch epoch, @Nullable String cause, Hash commitment) {
    private static final Set<String> CAUSES = Set.of("CHAPTER", "JOIN", "ROLE", "EXHAUSTED");

    /// Whether the lanes are those that the commitment binds.
    public boolean isBound() {
        return epoch.commitment().equals(commitment);
    }

    /// Whether it opened for one of the four reasons there are.
    public boolean hasCause() {
        return cause != null && CAUSES.contains(cause);
    }

    static PublishedEpoch read(UUID session, Part part) {
        Map<Lane, Hash> lanes = new TreeMap<>();
        part.at("lanes").members().forEach((lane, root) -> lanes.put(lane(root, lane), hash(root)));
        return new PublishedEpoch(
                new Epoch(session, part.at("epoch").smallNumber(), lanes),
                part.find("cause").map(Part::text).orElse(null),
                hash(part.at("commitment")));
    }

    private static Lane lane(Part root, String name) {
        return new Part(root.path(), new Json.Text(name)).as(Lane::parse);
    }

    private static Hash hash(Part part) {
        return part.as(Hash::new);
    }
}
