package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.PostMessage;
import rollbook.command.session.SessionCommand.Whisper;
import rollbook.edge.CurrentUser;
import rollbook.events.MessageId;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.MessageKind;
import rollbook.store.UuidV7;

import java.util.List;

/// What is said at a table.
@RestController
@RequestMapping("/api/sessions/{sessionId}/messages")
class MessageController {
    private final Commands commands;

    MessageController(Commands commands) {
        this.commands = commands;
    }

    record NewMessage(MessageKind kind, String text, @Nullable List<UserId> to) {}

    record Made(MessageId messageId) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Made> post(
            @PathVariable SessionId sessionId,
            @RequestBody NewMessage message,
            CurrentUser caller) {
        var id = new MessageId(UuidV7.next());
        var author = caller.id();
        var command =
                message.to() == null
                        ? new PostMessage(sessionId, author, id, message.kind(), message.text())
                        : new Whisper(
                                sessionId,
                                author,
                                id,
                                message.kind(),
                                message.text(),
                                message.to());
        return commands.answer(command, caller, accepted -> accepted.created(new Made(id)));
    }
}
