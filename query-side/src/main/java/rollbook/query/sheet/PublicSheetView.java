package rollbook.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.UserId;

import java.util.List;

/// What of a character everybody at the owner's tables may see; it has no version, which would
/// count changes that they may not see.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicSheetView(
        CharacterId characterId,
        UserId ownerId,
        String name,
        @Nullable String ancestry,
        @Nullable String characterClass,
        int level,
        List<String> conditions,
        @Nullable String portrait) {

    static PublicSheetView of(StoredSheet stored) {
        var sheet = stored.sheet();
        return new PublicSheetView(
                stored.characterId(),
                stored.ownerId(),
                sheet.name(),
                sheet.ancestry(),
                sheet.characterClass(),
                sheet.level(),
                sheet.conditions(),
                sheet.portrait());
    }
}
