package rollbook.edge.sheet;

/// A sheet in a file, to be taken along: whose it is, its versions and whether it was archived stay
/// behind. `GET /api/schemas/rollbook-character-v1` has the JSON Schema.
///
/// @param format [#FORMAT]
public record SheetFile(String format, WireSheet character) {
    /// The only format there has been so far.
    public static final String FORMAT = "rollbook-character/v1";

    public static SheetFile of(WireSheet character) {
        return new SheetFile(FORMAT, character);
    }
}
