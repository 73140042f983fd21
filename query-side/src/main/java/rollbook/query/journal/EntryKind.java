package rollbook.query.journal;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemException;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.InviteRevoked;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.JoinRequested;
import rollbook.events.session.MemberRenamed;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.OwnershipTransferred;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.SceneActivated;
import rollbook.events.session.SceneCreated;
import rollbook.events.session.SessionArchived;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.SessionEnded;
import rollbook.events.session.SessionPaused;
import rollbook.events.session.SessionResumed;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokenPlaced;
import rollbook.events.session.TokenRemoved;
import rollbook.events.session.TokenShown;
import rollbook.events.session.TokensMoved;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What kind of thing a journal entry tells; other views that show or filter events by kind ask
/// here.
public enum EntryKind {
    ROLL,
    TALK,
    DEED;

    public static EntryKind of(GameSessionEvent event) {
        return switch (event) {
            case DiceRolled _, DiceRollRevealed _ -> ROLL;
            case MessagePosted _ -> TALK;
            case SessionCreated _,
                    ChapterStarted _,
                    ChapterEnded _,
                    SessionPaused _,
                    SessionResumed _,
                    SessionEnded _,
                    SessionArchived _,
                    InviteCreated _,
                    InviteRevoked _,
                    JoinRequested _,
                    JoinDenied _,
                    PlayerJoined _,
                    PlayerLeft _,
                    PlayerKicked _,
                    OwnershipTransferred _,
                    MemberRenamed _,
                    SceneCreated _,
                    SceneActivated _,
                    TokenPlaced _,
                    TokenMoved _,
                    TokensMoved _,
                    TokenHidden _,
                    TokenShown _,
                    TokenRemoved _,
                    DiceEpochOpened _ ->
                    DEED;
        };
    }

    /// Those constants; all of them when none is named.
    ///
    /// @throws ProblemException `request.invalid` when a name is unknown
    static Set<EntryKind> named(@Nullable List<String> names) {
        if (names == null) {
            return EnumSet.allOf(EntryKind.class);
        }
        if (names.isEmpty()) {
            throw noSuchKind();
        }
        return names.stream().map(EntryKind::named).collect(Collectors.toSet());
    }

    private static EntryKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(EntryKind::noSuchKind);
    }

    private static ProblemException noSuchKind() {
        return ProblemException.invalid("kind", "must be ROLL, TALK or DEED");
    }
}
