package rollbook.query.sheet;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemException;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// In which order characters are listed; equal ones by their ids, which tell their age.
///
/// @param backwards greatest first
record SheetOrder(Key key, boolean backwards) {
    private static final String BACKWARDS = "-";

    /// What a list can be sorted by.
    enum Key {
        NAME("lower(name) collate \"C\"", "lower(:key) collate \"C\""),
        LEVEL("(body ->> 'level')::integer", "(:key)::integer"),
        CREATED("character_id", "(:key)::uuid");

        /// SQL of the key of a row.
        private final String ofRow;

        /// SQL of the key of the last row of a page, which comes as the parameter `key`.
        private final String ofLast;

        Key(String ofRow, String ofLast) {
            this.ofRow = ofRow;
            this.ofLast = ofLast;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String of(StoredSheet sheet) {
            return switch (this) {
                case NAME -> sheet.sheet().name();
                case LEVEL -> Integer.toString(sheet.sheet().level());
                case CREATED -> sheet.characterId().value().toString();
            };
        }
    }

    /// Reads `name`, `-name` and so on; by name when nothing is said.
    ///
    /// @throws ProblemException `request.invalid`
    static SheetOrder named(@Nullable String text) {
        if (text == null) {
            return new SheetOrder(Key.NAME, false);
        }
        var backwards = text.startsWith(BACKWARDS);
        var word = backwards ? text.substring(1) : text;
        return Arrays.stream(Key.values())
                .filter(key -> key.word().equals(word))
                .findFirst()
                .map(key -> new SheetOrder(key, backwards))
                .orElseThrow(SheetOrder::unknown);
    }

    String placeOf(StoredSheet sheet) {
        return key.of(sheet);
    }

    String sqlOrder() {
        var direction = backwards ? " desc" : "";
        return key.ofRow + direction + ", character_id" + direction;
    }

    /// Whether a row comes after the last one of a page.
    String sqlAfter() {
        return "(%s, character_id) %s (%s, :id)"
                .formatted(key.ofRow, backwards ? "<" : ">", key.ofLast);
    }

    private static ProblemException unknown() {
        var words = Arrays.stream(Key.values()).map(Key::word).collect(Collectors.joining(", "));
        return ProblemException.invalid(
                "sort", "must be one of " + words + ", or - and such a one");
    }
}
