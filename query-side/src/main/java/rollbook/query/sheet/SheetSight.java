package rollbook.query.sheet;

import org.springframework.stereotype.Component;

import rollbook.edge.problem.ProblemException;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.query.lobby.Memberships;

import java.util.Optional;

/// Decides what of a character somebody sees, for every way of asking.
@Component
class SheetSight {
    private final SheetStore sheets;
    private final Memberships memberships;

    SheetSight(SheetStore sheets, Memberships memberships) {
        this.sheets = sheets;
        this.memberships = memberships;
    }

    /// A character as far as somebody sees it.
    ///
    /// @param whole not only what all at the owner's tables may see
    record Seen(StoredSheet sheet, boolean whole) {
        /// What is answered to whoever asks for the character.
        Object view() {
            return whole ? sheet.onWire() : PublicSheetView.of(sheet);
        }
    }

    /// Nothing when the viewer has no part in it, or there is none.
    Optional<Seen> find(CharacterId character, UserId viewer) {
        return sheets.find(character).flatMap(stored -> seen(stored, viewer));
    }

    /// @throws ProblemException `character.not-found`
    Seen of(CharacterId character, UserId viewer) {
        return find(character, viewer)
                .orElseThrow(() -> ProblemException.absent(CharacterId.class));
    }

    /// For those who see all of it.
    ///
    /// @throws ProblemException `character.not-found`, or `character.not-controlled` for those who
    ///   see the public part
    StoredSheet whole(CharacterId character, UserId viewer) {
        var seen = of(character, viewer);
        if (!seen.whole) {
            throw new ProblemException(
                    "character.not-controlled", 403, "You see only the public part of it.");
        }
        return seen.sheet;
    }

    private Optional<Seen> seen(StoredSheet stored, UserId viewer) {
        if (stored.ownerId().equals(viewer) || memberships.runsTableOf(viewer, stored.ownerId())) {
            return Optional.of(new Seen(stored, true));
        }
        return memberships.meet(viewer, stored.ownerId())
                ? Optional.of(new Seen(stored, false))
                : Optional.empty();
    }
}
