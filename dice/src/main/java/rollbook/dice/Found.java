package rollbook.dice;

/// What stands where an expression went wrong.
///
/// @param column in characters from 1
record Found(int column, String text) {
    private static final int NAMED = 0x20;

    /// The character, or its number where it would not be seen.
    static Found character(int column, int codePoint) {
        return new Found(column, visible(codePoint));
    }

    private static String visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    codePoint == NAMED ? "a space" : "U+%04X".formatted(codePoint);
            default -> Character.toString(codePoint);
        };
    }

    @Override
    public String toString() {
        return "column " + column + ": found " + text;
    }
}
