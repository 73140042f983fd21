package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.AcceptInvite;
import rollbook.command.session.SessionCommand.CreateInvite;
import rollbook.command.session.SessionCommand.RevokeInvite;
import rollbook.command.session.SessionState.Created;
import rollbook.edge.CurrentUser;
import rollbook.events.CharacterId;
import rollbook.events.InviteId;
import rollbook.events.SessionId;
import rollbook.events.session.Role;
import rollbook.store.UuidV7;

import java.time.Duration;
import java.util.Objects;

/// Invitations to a table. A code is told once, in the answer that makes it.
@RestController
@RequestMapping("/api")
class InviteController {
    private static final long A_DAY = 86_400;

    private final Commands commands;
    private final Arrivals arrivals;

    InviteController(Commands commands, Arrivals arrivals) {
        this.commands = commands;
        this.arrivals = arrivals;
    }

    record NewInvite(
            Role role,
            @Nullable Long expiresInSeconds,
            @Nullable Integer uses,
            @Nullable Boolean needsApproval) {}

    record Made(InviteId inviteId, String code) {}

    record Acceptance(@Nullable CharacterId characterId) {}

    record Joined(SessionId sessionId, Role role) {}

    record Asked(String status) {}

    @PostMapping("/sessions/{sessionId}/invites")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Made> create(
            @PathVariable SessionId sessionId, @RequestBody NewInvite invite, CurrentUser caller) {
        var id = new InviteId(UuidV7.next());
        var code = InviteCode.fresh(sessionId);
        var create =
                new CreateInvite(
                        sessionId,
                        caller.id(),
                        id,
                        code.hash(),
                        invite.role(),
                        Objects.requireNonNullElse(invite.uses(), 1),
                        Duration.ofSeconds(
                                Objects.requireNonNullElse(invite.expiresInSeconds(), A_DAY)),
                        Objects.requireNonNullElse(invite.needsApproval(), false));
        return commands.answer(
                create, caller, accepted -> accepted.created(new Made(id, code.text())));
    }

    @DeleteMapping("/sessions/{sessionId}/invites/{inviteId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> revoke(
            @PathVariable SessionId sessionId,
            @PathVariable InviteId inviteId,
            CurrentUser caller) {
        return commands.answer(
                new RevokeInvite(sessionId, caller.id(), inviteId), caller, Accepted::noContent);
    }

    @PostMapping("/invites/{code}/accept")
    ResponseEntity<Object> accept(
            @PathVariable String code, @RequestBody Acceptance acceptance, CurrentUser caller) {
        var shown =
                InviteCode.read(code)
                        .filter(read -> arrivals.isTable(read.sessionId()))
                        .orElseThrow(MemberDecider::invalidInvite);
        var character = arrivals.character(acceptance.characterId());
        var accept =
                new AcceptInvite(
                        shown.sessionId(), arrivals.guest(caller.id()), shown.hash(), character);
        return commands.answer(
                accept, caller, accepted -> joined(shown.sessionId(), caller, accepted));
    }

    private static ResponseEntity<Object> joined(
            SessionId sessionId, CurrentUser caller, Accepted accepted) {
        var member = accepted.state(Created.class).table().people().members().get(caller.id());
        return member == null
                ? accepted.pending(new Asked("REQUESTED"))
                : accepted.ok(new Joined(sessionId, member.role()));
    }
}
