package rollbook.events.session;

import rollbook.events.SessionId;

/// Everything that can have happened at a table, in the order an evening tells it.
public sealed interface GameSessionEvent
        permits SessionCreated,
                ChapterStarted,
                ChapterEnded,
                SessionPaused,
                SessionResumed,
                SessionEnded,
                SessionArchived,
                InviteCreated,
                InviteRevoked,
                JoinRequested,
                JoinDenied,
                PlayerJoined,
                PlayerLeft,
                PlayerKicked,
                OwnershipTransferred,
                MemberRenamed,
                SceneCreated,
                SceneActivated,
                TokenPlaced,
                TokenMoved,
                TokensMoved,
                TokenHidden,
                TokenShown,
                TokenRemoved,
                MessagePosted,
                DiceEpochOpened,
                DiceRolled,
                DiceRollRevealed {
    SessionId sessionId();
}
