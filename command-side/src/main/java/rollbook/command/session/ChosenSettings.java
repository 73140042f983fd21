package rollbook.command.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.session.Settings;

/// Settings in a request: what is left out stays as it is.
record ChosenSettings(
        @Nullable Boolean gameMastersReadWhispers,
        @Nullable Boolean newcomersSeeHistory,
        @Nullable Boolean playersPlaceTokens,
        @Nullable Boolean revealAtChapterEnd,
        @Nullable Boolean manualRolls) {

    static Settings orDefaults(@Nullable ChosenSettings chosen) {
        return chosen == null ? Settings.defaults() : chosen.over(Settings.defaults());
    }

    private Settings over(Settings current) {
        return new Settings(
                or(gameMastersReadWhispers, current.gameMastersReadWhispers()),
                or(newcomersSeeHistory, current.newcomersSeeHistory()),
                or(playersPlaceTokens, current.playersPlaceTokens()),
                or(revealAtChapterEnd, current.revealAtChapterEnd()),
                or(manualRolls, current.manualRolls()));
    }

    private static boolean or(@Nullable Boolean chosen, boolean current) {
        return chosen == null ? current : chosen;
    }
}
