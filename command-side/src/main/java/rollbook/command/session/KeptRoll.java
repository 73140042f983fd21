package rollbook.command.session;

import rollbook.events.Audience;
import rollbook.events.UserId;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.RollVisibility;

/// A roll that is kept from some, as far as a rule asks for it.
record KeptRoll(UserId rollerId, RollVisibility visibility, Audience audience) {
    static KeptRoll of(DiceRolled rolled) {
        return new KeptRoll(rolled.rollerId(), rolled.visibility(), rolled.audience());
    }

    KeptRoll seenBy(Audience more) {
        return new KeptRoll(rollerId, visibility, more);
    }

    /// Whether the user knows that there is this roll: the roller does, even of a blind one.
    boolean isKnownTo(UserId user) {
        return rollerId.equals(user) || audience.includes(user);
    }

    /// What only game masters see is theirs to show; one's own roll for them, too, is one's own.
    boolean mayBeRevealedBy(Seat seat) {
        var isOwn = rollerId.equals(seat.userId());
        return switch (visibility) {
            case GM -> isOwn || seat.isGameMaster();
            case BLIND -> seat.isGameMaster();
            case SELF, USERS -> isOwn;
            case PUBLIC -> false;
        };
    }

    /// Whether it is shown when the chapter ends, at a table that does so.
    boolean isForGameMasters() {
        return visibility == RollVisibility.GM || visibility == RollVisibility.BLIND;
    }
}
