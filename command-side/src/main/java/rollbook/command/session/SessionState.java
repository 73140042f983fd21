package rollbook.command.session;

import rollbook.events.Revision;
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

/// What the rules must know of a session: the phase it is in, and in every phase but the first the
/// [Table] itself. Immutable.
@Revision(3)
sealed interface SessionState {
    record NotCreated() implements SessionState {}

    /// A session that there is.
    sealed interface Created extends SessionState {
        Table table();

        /// The same phase with another table.
        Created with(Table table);
    }

    /// People may join, the table can be prepared.
    ///
    /// @param chapters how many have been played
    record Open(Table table, int chapters) implements Created {
        @Override
        public Open with(Table changed) {
            return new Open(changed, chapters);
        }
    }

    record Live(Table table, int chapter) implements Created {
        @Override
        public Live with(Table changed) {
            return new Live(changed, chapter);
        }
    }

    record Paused(Table table, int chapter) implements Created {
        @Override
        public Paused with(Table changed) {
            return new Paused(changed, chapter);
        }
    }

    record Ended(Table table) implements Created {
        @Override
        public Ended with(Table changed) {
            return new Ended(changed);
        }
    }

    record Archived(Table table) implements Created {
        @Override
        public Archived with(Table changed) {
            return new Archived(changed);
        }
    }

    default SessionState evolve(GameSessionEvent event) {
        return switch (event) {
            case SessionCreated created -> new Open(Table.of(created), 0);
            case ChapterStarted(_, var number, _, _) -> new Live(created().table(), number);
            case ChapterEnded(_, var number) -> new Open(created().table().evolve(event), number);
            case SessionPaused _ -> new Paused(created().table(), chapter());
            case SessionResumed _ -> new Live(created().table(), chapter());
            case SessionEnded _ -> new Ended(created().table());
            case SessionArchived _ -> new Archived(created().table());
            case InviteCreated _,
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
                    DiceEpochOpened _,
                    DiceRolled _,
                    DiceRollRevealed _ ->
                    created().with(created().table().evolve(event));
            case MessagePosted _ -> this;
        };
    }

    private Created created() {
        return switch (this) {
            case Created created -> created;
            case NotCreated _ -> throw new IllegalStateException("there is no session yet");
        };
    }

    private int chapter() {
        return switch (created()) {
            case Live(_, var chapter) -> chapter;
            case Paused(_, var chapter) -> chapter;
            case Open _, Ended _, Archived _ ->
                    throw new IllegalStateException("no chapter is being played");
        };
    }
}
