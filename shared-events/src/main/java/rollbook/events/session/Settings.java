package rollbook.events.session;

/// How a table is run; shown to every member.
///
/// @param gameMastersReadWhispers whether game masters may read what others whisper
/// @param newcomersSeeHistory whether who joins later may read what was for everyone before
/// @param playersPlaceTokens whether players may put tokens of their own on the active scene
/// @param revealAtChapterEnd whether secret rolls are revealed when the chapter ends
/// @param manualRolls whether rolls of physical dice may be recorded
public record Settings(
        boolean gameMastersReadWhispers,
        boolean newcomersSeeHistory,
        boolean playersPlaceTokens,
        boolean revealAtChapterEnd,
        boolean manualRolls) {
    /// What holds where nobody chose otherwise.
    public static Settings defaults() {
        return new Settings(false, true, false, false, true);
    }
}
