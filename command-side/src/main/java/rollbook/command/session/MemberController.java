package rollbook.command.session;

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
import rollbook.command.session.SessionCommand.ApproveJoin;
import rollbook.command.session.SessionCommand.DenyJoin;
import rollbook.command.session.SessionCommand.Kick;
import rollbook.command.session.SessionCommand.Leave;
import rollbook.command.session.SessionCommand.TransferOwnership;
import rollbook.edge.CurrentUser;
import rollbook.edge.json.Nothing;
import rollbook.events.SessionId;
import rollbook.events.UserId;

import java.util.Map;

/// Who is let in, leaves, or is sent away.
@RestController
@RequestMapping("/api/sessions/{sessionId}")
class MemberController {
    private final Commands commands;

    MemberController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/requests/{userId}/approve")
    ResponseEntity<Map<String, String>> approve(
            @PathVariable SessionId sessionId,
            @PathVariable UserId userId,
            @RequestBody Nothing body,
            CurrentUser caller) {
        return commands.answer(
                new ApproveJoin(sessionId, caller.id(), userId), caller, Accepted::done);
    }

    @PostMapping("/requests/{userId}/deny")
    ResponseEntity<Map<String, String>> deny(
            @PathVariable SessionId sessionId,
            @PathVariable UserId userId,
            @RequestBody Nothing body,
            CurrentUser caller) {
        return commands.answer(
                new DenyJoin(sessionId, caller.id(), userId), caller, Accepted::done);
    }

    @PostMapping("/leave")
    ResponseEntity<Map<String, String>> leave(
            @PathVariable SessionId sessionId, @RequestBody Nothing body, CurrentUser caller) {
        return commands.answer(new Leave(sessionId, caller.id()), caller, Accepted::done);
    }

    record Owner(UserId userId) {}

    @PostMapping("/owner")
    ResponseEntity<Map<String, String>> handOver(
            @PathVariable SessionId sessionId, @RequestBody Owner next, CurrentUser caller) {
        return commands.answer(
                new TransferOwnership(sessionId, caller.id(), next.userId()),
                caller,
                Accepted::done);
    }

    @DeleteMapping("/members/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> kick(
            @PathVariable SessionId sessionId, @PathVariable UserId userId, CurrentUser caller) {
        return commands.answer(
                new Kick(sessionId, caller.id(), userId), caller, Accepted::noContent);
    }
}
