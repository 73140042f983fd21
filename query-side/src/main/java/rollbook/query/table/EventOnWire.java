package rollbook.query.table;

import org.jspecify.annotations.Nullable;

import rollbook.events.InviteId;
import rollbook.events.UserId;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.JoinRequested;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.RollProof;
import rollbook.events.session.SceneCreated;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokensMoved;

import java.util.List;

/// Stored events in the shape of the wire: an allow-list, field by field.
final class EventOnWire {
    private EventOnWire() {}

    static WireEvent of(SessionCreated created) {
        var owner = new WireEvent.Person(created.ownerId(), created.ownerName());
        return new WireEvent.SessionCreated(
                created.sessionId(), created.title(), created.settings(), owner);
    }

    static WireEvent of(InviteCreated invite) {
        return new WireEvent.InviteCreated(
                invite.inviteId(),
                invite.role(),
                invite.uses(),
                invite.expiresAt(),
                invite.needsApproval());
    }

    static WireEvent of(JoinRequested request) {
        return new WireEvent.JoinRequested(
                request.userId(), request.displayName(), request.role(), request.inviteId());
    }

    static WireEvent of(PlayerJoined joined, @Nullable InviteId inviteId) {
        return new WireEvent.PlayerJoined(
                joined.userId(),
                joined.displayName(),
                joined.role(),
                joined.characterId(),
                inviteId);
    }

    static WireEvent of(SceneCreated scene) {
        return new WireEvent.SceneCreated(
                scene.sceneId(),
                scene.name(),
                scene.width(),
                scene.height(),
                scene.grid(),
                scene.background());
    }

    static WireEvent of(TokenMoved moved) {
        return new WireEvent.TokenMoved(
                moved.tokenId(),
                moved.from(),
                moved.to(),
                moved.path().isEmpty() ? null : moved.path(),
                moved.revision());
    }

    static WireEvent of(TokensMoved moved, List<TokensMoved.Move> visible) {
        return new WireEvent.TokensMoved(
                visible.stream()
                        .map(
                                move ->
                                        new WireEvent.Move(
                                                move.tokenId(),
                                                move.from(),
                                                move.to(),
                                                moved.revision()))
                        .toList());
    }

    static WireEvent of(MessagePosted message) {
        return new WireEvent.MessagePosted(
                message.messageId(),
                message.kind(),
                message.text(),
                message.to().isEmpty() ? null : message.to(),
                message.characterId());
    }

    static WireEvent of(DiceEpochOpened opened) {
        return new WireEvent.DiceEpochOpened(
                opened.epoch(), opened.cause(), opened.commitment(), opened.lanes());
    }

    /// @param proof as much of it as the viewers may have
    static WireEvent of(DiceRolled rolled, @Nullable RollProof proof) {
        var roll = rolled.roll();
        return new WireEvent.DiceRolled(
                rolled.rollId(),
                roll.expression(),
                roll.comment(),
                rolled.visibility(),
                named(rolled.to()),
                rolled.label(),
                rolled.characterId(),
                roll.total(),
                roll.outcome(),
                roll.refs(),
                roll.capped(),
                roll.repeats(),
                roll.terms(),
                roll.text(),
                proof);
    }

    static WireEvent blind(DiceRolled rolled, @Nullable RollProof proof) {
        return new WireEvent.DiceRolled(
                rolled.rollId(),
                null,
                null,
                rolled.visibility(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                proof);
    }

    static WireEvent of(DiceRollRevealed revealed) {
        var roll = revealed.roll();
        return new WireEvent.DiceRollRevealed(
                revealed.rollId(),
                revealed.rollerId(),
                roll.expression(),
                roll.comment(),
                revealed.visibility(),
                named(revealed.to()),
                revealed.label(),
                revealed.characterId(),
                roll.total(),
                roll.outcome(),
                roll.refs(),
                roll.capped(),
                roll.repeats(),
                roll.terms(),
                roll.text(),
                revealed.proof());
    }

    private static @Nullable List<UserId> named(@Nullable List<UserId> users) {
        return users == null || users.isEmpty() ? null : users;
    }
}
