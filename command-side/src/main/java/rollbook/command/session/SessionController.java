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

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.ArchiveSession;
import rollbook.command.session.SessionCommand.CreateSession;
import rollbook.command.session.SessionCommand.EndChapter;
import rollbook.command.session.SessionCommand.EndSession;
import rollbook.command.session.SessionCommand.PauseSession;
import rollbook.command.session.SessionCommand.ResumeSession;
import rollbook.command.session.SessionCommand.StartChapter;
import rollbook.edge.CurrentUser;
import rollbook.edge.json.Nothing;
import rollbook.events.SessionId;
import rollbook.store.UuidV7;

import java.util.Map;

/// The life of a session.
@RestController
@RequestMapping("/api/sessions")
class SessionController {
    private final Commands commands;
    private final Arrivals arrivals;
    private final RollsOnRecord rolls;

    SessionController(Commands commands, Arrivals arrivals, RollsOnRecord rolls) {
        this.commands = commands;
        this.arrivals = arrivals;
        this.rolls = rolls;
    }

    record NewSession(String title, @Nullable ChosenSettings settings) {}

    record NewChapter(@Nullable String title) {}

    record Created(SessionId sessionId) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Created> create(@RequestBody NewSession session, CurrentUser caller) {
        var id = new SessionId(UuidV7.next());
        var owner = arrivals.guest(caller.id());
        var settings = ChosenSettings.orDefaults(session.settings());
        return commands.answer(
                new CreateSession(id, owner, session.title(), settings),
                caller,
                accepted -> accepted.created(new Created(id)));
    }

    @PostMapping("/{sessionId}/start-chapter")
    ResponseEntity<Map<String, String>> startChapter(
            @PathVariable SessionId sessionId,
            @RequestBody NewChapter chapter,
            CurrentUser caller) {
        return commands.answer(
                new StartChapter(sessionId, caller.id(), chapter.title()), caller, Accepted::done);
    }

    @PostMapping("/{sessionId}/end-chapter")
    ResponseEntity<Map<String, String>> endChapter(
            @PathVariable SessionId sessionId, @RequestBody Nothing body, CurrentUser caller) {
        return commands.answer(
                new EndChapter(sessionId, caller.id(), rolls.toShowAtTheEnd(sessionId)),
                caller,
                Accepted::done);
    }

    @PostMapping("/{sessionId}/pause")
    ResponseEntity<Map<String, String>> pause(
            @PathVariable SessionId sessionId, @RequestBody Nothing body, CurrentUser caller) {
        return commands.answer(new PauseSession(sessionId, caller.id()), caller, Accepted::done);
    }

    @PostMapping("/{sessionId}/resume")
    ResponseEntity<Map<String, String>> resume(
            @PathVariable SessionId sessionId, @RequestBody Nothing body, CurrentUser caller) {
        return commands.answer(new ResumeSession(sessionId, caller.id()), caller, Accepted::done);
    }

    @PostMapping("/{sessionId}/end")
    ResponseEntity<Map<String, String>> end(
            @PathVariable SessionId sessionId, @RequestBody Nothing body, CurrentUser caller) {
        return commands.answer(
                new EndSession(sessionId, caller.id(), rolls.toShowAtTheEnd(sessionId)),
                caller,
                Accepted::done);
    }

    @PostMapping("/{sessionId}/archive")
    ResponseEntity<Map<String, String>> archive(
            @PathVariable SessionId sessionId, @RequestBody Nothing body, CurrentUser caller) {
        return commands.answer(new ArchiveSession(sessionId, caller.id()), caller, Accepted::done);
    }
}
