package rollbook.query.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.InviteId;
import rollbook.events.MessageId;
import rollbook.events.RollId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.EpochCause;
import rollbook.events.session.Grid;
import rollbook.events.session.MessageKind;
import rollbook.events.session.Point;
import rollbook.events.session.Role;
import rollbook.events.session.Roll;
import rollbook.events.session.RollProof;
import rollbook.events.session.RollVisibility;
import rollbook.events.session.Settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Everything a member can be told to have happened: the `event` of a frame. What is not listed
/// here never leaves the server.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface WireEvent {
    record SessionCreated(SessionId sessionId, String title, Settings settings, Person owner)
            implements WireEvent {}

    record Person(UserId userId, String displayName) {}

    record ChapterStarted(int number, @Nullable String title) implements WireEvent {}

    record ChapterEnded(int number) implements WireEvent {}

    record SessionPaused() implements WireEvent {}

    record SessionResumed() implements WireEvent {}

    record SessionEnded() implements WireEvent {}

    record SessionArchived() implements WireEvent {}

    record InviteCreated(
            InviteId inviteId, Role role, int usesLeft, Instant expiresAt, boolean needsApproval)
            implements WireEvent {}

    record InviteRevoked(InviteId inviteId) implements WireEvent {}

    record JoinRequested(UserId userId, String displayName, Role role, InviteId inviteId)
            implements WireEvent {}

    record JoinDenied(UserId userId) implements WireEvent {}

    record PlayerJoined(
            UserId userId,
            String displayName,
            Role role,
            @Nullable CharacterId characterId,
            @Nullable InviteId inviteId)
            implements WireEvent {}

    record PlayerLeft(UserId userId) implements WireEvent {}

    record PlayerKicked(UserId userId) implements WireEvent {}

    record OwnershipTransferred(UserId from, UserId to) implements WireEvent {}

    record MemberRenamed(UserId userId, String displayName) implements WireEvent {}

    record SceneCreated(
            SceneId sceneId,
            String name,
            int width,
            int height,
            Grid grid,
            @Nullable String background)
            implements WireEvent {}

    record SceneActivated(SceneId sceneId) implements WireEvent {}

    record TokenPlaced(TokenId tokenId, @JsonUnwrapped WireToken token) implements WireEvent {}

    record TokenAppeared(TokenId tokenId, @JsonUnwrapped WireToken token) implements WireEvent {}

    record TokenVanished(TokenId tokenId) implements WireEvent {}

    record TokenRemoved(TokenId tokenId) implements WireEvent {}

    record TokenHidden(TokenId tokenId, String revision) implements WireEvent {}

    record TokenShown(TokenId tokenId, String revision) implements WireEvent {}

    record TokenMoved(
            TokenId tokenId, Point from, Point to, @Nullable List<Point> path, String revision)
            implements WireEvent {}

    record TokensMoved(List<Move> moves) implements WireEvent {}

    record Move(TokenId tokenId, Point from, Point to, String revision) {}

    record MessagePosted(
            MessageId messageId,
            MessageKind kind,
            String text,
            @Nullable List<UserId> to,
            @Nullable CharacterId characterId)
            implements WireEvent {}

    record DiceEpochOpened(
            int epoch, EpochCause cause, String commitment, Map<String, String> lanes)
            implements WireEvent {}

    /// The roll as it fell, flattened. The roller of a blind roll is told where it is counted, and
    /// nothing else.
    ///
    /// @param proof without its key where the roll is kept from others; absent of old rolls
    record DiceRolled(
            RollId rollId,
            @Nullable String expression,
            @Nullable String comment,
            RollVisibility visibility,
            @Nullable List<UserId> to,
            @Nullable String label,
            @Nullable CharacterId characterId,
            @Nullable Long total,
            Roll.@Nullable Outcome outcome,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Map<String, Long> refs,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean capped,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Roll.Repeat> repeats,
            @Nullable List<Roll.Term> terms,
            @Nullable String text,
            @Nullable RollProof proof)
            implements WireEvent {}

    /// The whole roll, with its key.
    ///
    /// @param to absent when it was shown to everyone
    record DiceRollRevealed(
            RollId rollId,
            UserId rollerId,
            String expression,
            @Nullable String comment,
            RollVisibility visibility,
            @Nullable List<UserId> to,
            @Nullable String label,
            @Nullable CharacterId characterId,
            long total,
            Roll.@Nullable Outcome outcome,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Map<String, Long> refs,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean capped,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Roll.Repeat> repeats,
            List<Roll.Term> terms,
            String text,
            @Nullable RollProof proof)
            implements WireEvent {}
}
