package rollbook.command.session;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import rollbook.events.InviteId;
import rollbook.events.MessageId;
import rollbook.events.RollId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.Grid;
import rollbook.events.session.MessageKind;
import rollbook.events.session.Point;
import rollbook.events.session.Right;
import rollbook.events.session.Role;
import rollbook.events.session.RollVisibility;
import rollbook.events.session.Settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything one can ask of a table. New ids come with the command; whether they are granted, and
/// what comes of it, says [SessionDecider].
sealed interface SessionCommand {
    @TargetAggregateIdentifier
    SessionId sessionId();

    /// Who asks: a member, or a guest who sets the table up or comes with an invitation.
    UserId actorId();

    // The life of a session: OPEN ⇄ LIVE ⇄ PAUSED → ENDED → ARCHIVED

    record CreateSession(SessionId sessionId, Guest owner, String title, Settings settings)
            implements SessionCommand {
        @Override
        public UserId actorId() {
            return owner.userId();
        }
    }

    record StartChapter(SessionId sessionId, UserId actorId, @Nullable String title)
            implements SessionCommand {}

    /// End the evening.
    ///
    /// @param rolls those on record, as far as they may have to be shown at the end
    record EndChapter(SessionId sessionId, UserId actorId, List<DiceRolled> rolls)
            implements SessionCommand {}

    record PauseSession(SessionId sessionId, UserId actorId) implements SessionCommand {}

    record ResumeSession(SessionId sessionId, UserId actorId) implements SessionCommand {}

    /// End the session for good.
    ///
    /// @param rolls those on record, as far as they may have to be shown at the end
    record EndSession(SessionId sessionId, UserId actorId, List<DiceRolled> rolls)
            implements SessionCommand {}

    record ArchiveSession(SessionId sessionId, UserId actorId) implements SessionCommand {}

    // Members

    /// The code itself stays outside; a table knows its hash.
    record CreateInvite(
            SessionId sessionId,
            UserId actorId,
            InviteId inviteId,
            String codeHash,
            Role role,
            int uses,
            Duration lifetime,
            boolean needsApproval)
            implements SessionCommand {}

    record RevokeInvite(SessionId sessionId, UserId actorId, InviteId inviteId)
            implements SessionCommand {}

    /// The guest has shown a code with this hash.
    record AcceptInvite(
            SessionId sessionId, Guest guest, String codeHash, @Nullable NamedCharacter character)
            implements SessionCommand {
        @Override
        public UserId actorId() {
            return guest.userId();
        }
    }

    record ApproveJoin(SessionId sessionId, UserId actorId, UserId userId)
            implements SessionCommand {}

    record DenyJoin(SessionId sessionId, UserId actorId, UserId userId) implements SessionCommand {}

    record Leave(SessionId sessionId, UserId actorId) implements SessionCommand {}

    record Kick(SessionId sessionId, UserId actorId, UserId userId) implements SessionCommand {}

    /// The table gets another owner.
    record TransferOwnership(SessionId sessionId, UserId actorId, UserId userId)
            implements SessionCommand {}

    /// Somebody is gone for good. Their table passes to the eldest game master, or ends; whoever is
    /// not there any more is passed over.
    record Vacate(SessionId sessionId, UserId actorId) implements SessionCommand {}

    /// The account has another name already; whoever is no member any more is passed over.
    record RenameMember(SessionId sessionId, UserId actorId, String displayName)
            implements SessionCommand {}

    // Scenes

    record CreateScene(
            SessionId sessionId,
            UserId actorId,
            SceneId sceneId,
            String name,
            int width,
            int height,
            Grid grid,
            @Nullable String background)
            implements SessionCommand {}

    record ActivateScene(SessionId sessionId, UserId actorId, SceneId sceneId)
            implements SessionCommand {}

    // Tokens

    record PlaceToken(
            SessionId sessionId,
            UserId actorId,
            TokenId tokenId,
            SceneId sceneId,
            String name,
            Point at,
            BigDecimal size,
            @Nullable String image,
            @Nullable NamedCharacter character,
            Map<UserId, Set<Right>> controllers,
            boolean hidden)
            implements SessionCommand {}

    /// A single move, with the way it took.
    ///
    /// @param expectedRevision the token as the mover saw it; null when the mover does not care
    /// @param force a game master moves whatever has happened since
    record MoveToken(
            SessionId sessionId,
            UserId actorId,
            TokenId tokenId,
            Point to,
            List<Point> path,
            @Nullable String expectedRevision,
            boolean force)
            implements SessionCommand {}

    /// All of them or none.
    record MoveTokens(SessionId sessionId, UserId actorId, List<Move> moves)
            implements SessionCommand {

        /// One of the moves.
        record Move(TokenId tokenId, Point to, @Nullable String expectedRevision) {}
    }

    record HideToken(
            SessionId sessionId, UserId actorId, TokenId tokenId, @Nullable String expectedRevision)
            implements SessionCommand {}

    record ShowToken(
            SessionId sessionId, UserId actorId, TokenId tokenId, @Nullable String expectedRevision)
            implements SessionCommand {}

    record RemoveToken(SessionId sessionId, UserId actorId, TokenId tokenId)
            implements SessionCommand {}

    // Talk and dice

    record PostMessage(
            SessionId sessionId, UserId actorId, MessageId messageId, MessageKind kind, String text)
            implements SessionCommand {}

    record Whisper(
            SessionId sessionId,
            UserId actorId,
            MessageId messageId,
            MessageKind kind,
            String text,
            List<UserId> to)
            implements SessionCommand {}

    record RollDice(
            SessionId sessionId,
            UserId actorId,
            RollId rollId,
            String expression,
            RollVisibility visibility,
            List<UserId> to,
            @Nullable String label,
            @Nullable NamedCharacter character,
            String clientNonce,
            @Nullable ExpectedPlace expected)
            implements SessionCommand {}

    /// Show a roll to more people.
    ///
    /// @param rolled the roll as it is on record; null when there is none of that id
    /// @param to empty for everyone
    record RevealRoll(
            SessionId sessionId,
            UserId actorId,
            RollId rollId,
            @Nullable DiceRolled rolled,
            List<UserId> to)
            implements SessionCommand {}
}
