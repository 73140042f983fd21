package rollbook.command.session;

import static rollbook.command.session.SessionRejection.NOT_ENDED;
import static rollbook.command.session.SessionRejection.NOT_LIVE;
import static rollbook.command.session.SessionRejection.NOT_OPEN;
import static rollbook.command.session.SessionRejection.NOT_PAUSED;
import static rollbook.command.session.SessionRejection.TITLE_INVALID;

import rollbook.command.session.SessionCommand.AcceptInvite;
import rollbook.command.session.SessionCommand.ActivateScene;
import rollbook.command.session.SessionCommand.ApproveJoin;
import rollbook.command.session.SessionCommand.ArchiveSession;
import rollbook.command.session.SessionCommand.CreateInvite;
import rollbook.command.session.SessionCommand.CreateScene;
import rollbook.command.session.SessionCommand.CreateSession;
import rollbook.command.session.SessionCommand.DenyJoin;
import rollbook.command.session.SessionCommand.EndChapter;
import rollbook.command.session.SessionCommand.EndSession;
import rollbook.command.session.SessionCommand.HideToken;
import rollbook.command.session.SessionCommand.Kick;
import rollbook.command.session.SessionCommand.Leave;
import rollbook.command.session.SessionCommand.MoveToken;
import rollbook.command.session.SessionCommand.MoveTokens;
import rollbook.command.session.SessionCommand.PauseSession;
import rollbook.command.session.SessionCommand.PlaceToken;
import rollbook.command.session.SessionCommand.PostMessage;
import rollbook.command.session.SessionCommand.RemoveToken;
import rollbook.command.session.SessionCommand.RenameMember;
import rollbook.command.session.SessionCommand.ResumeSession;
import rollbook.command.session.SessionCommand.RevealRoll;
import rollbook.command.session.SessionCommand.RevokeInvite;
import rollbook.command.session.SessionCommand.RollDice;
import rollbook.command.session.SessionCommand.ShowToken;
import rollbook.command.session.SessionCommand.StartChapter;
import rollbook.command.session.SessionCommand.TransferOwnership;
import rollbook.command.session.SessionCommand.Vacate;
import rollbook.command.session.SessionCommand.Whisper;
import rollbook.command.session.SessionState.Created;
import rollbook.command.session.SessionState.Live;
import rollbook.command.session.SessionState.Open;
import rollbook.command.session.SessionState.Paused;
import rollbook.edge.CommandRejected;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Role;
import rollbook.events.session.SessionArchived;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.SessionEnded;
import rollbook.events.session.SessionPaused;
import rollbook.events.session.SessionResumed;

import java.util.List;
import java.util.stream.Stream;

/// The rules of a table. Every rule asks in the same order: is the caller a member, is the thing
/// there for them, does their role suffice, does the phase allow it, is the request within bounds,
/// is it fresh. What is so already is not written again.
final class SessionDecider {
    private static final int LONGEST_TITLE = 100;

    private SessionDecider() {}

    /// What comes of a command: facts, in order. Pure: time, dice and marks come from the ports.
    ///
    /// @throws CommandRejected when a rule says no
    static List<GameSessionEvent> decide(SessionCommand command, SessionState state, Ports ports) {
        return EpochDecider.followed(ruled(command, state, ports), state, ports);
    }

    private static List<GameSessionEvent> ruled(
            SessionCommand command, SessionState state, Ports ports) {
        return switch (command) {
            case CreateSession create -> create(create);
            case StartChapter start -> startChapter(start, seat(start, state));
            case EndChapter end -> endChapter(end, seat(end, state));
            case PauseSession pause -> pause(pause, seat(pause, state));
            case ResumeSession resume -> resume(resume, seat(resume, state));
            case EndSession end -> end(end, seat(end, state));
            case ArchiveSession archive -> archive(archive, seat(archive, state));

            case CreateInvite create -> MemberDecider.invite(create, seat(create, state), ports);
            case RevokeInvite revoke -> MemberDecider.revoke(revoke, seat(revoke, state));
            case AcceptInvite accept -> MemberDecider.accept(accept, Seat.created(state), ports);
            case ApproveJoin approve -> MemberDecider.approve(approve, seat(approve, state));
            case DenyJoin deny -> MemberDecider.deny(deny, seat(deny, state));
            case Leave leave -> MemberDecider.leave(leave, seat(leave, state));
            case Kick kick -> MemberDecider.kick(kick, seat(kick, state));
            case TransferOwnership handing -> OwnerDecider.transfer(handing, seat(handing, state));
            case Vacate vacate -> OwnerDecider.vacate(vacate, Seat.created(state));
            case RenameMember rename -> MemberDecider.rename(rename, Seat.created(state));

            case CreateScene create -> SceneDecider.create(create, seat(create, state));
            case ActivateScene activate -> SceneDecider.activate(activate, seat(activate, state));

            case PlaceToken place -> TokenDecider.place(place, seat(place, state), ports);
            case MoveToken move -> MoveDecider.move(move, seat(move, state), ports);
            case MoveTokens moves -> MoveDecider.move(moves, seat(moves, state), ports);
            case HideToken hide -> TokenDecider.hide(hide, seat(hide, state), ports);
            case ShowToken show -> TokenDecider.show(show, seat(show, state), ports);
            case RemoveToken remove -> TokenDecider.remove(remove, seat(remove, state));

            case PostMessage post -> TalkDecider.post(post, seat(post, state));
            case Whisper whisper -> TalkDecider.whisper(whisper, seat(whisper, state));
            case RollDice roll -> DiceDecider.roll(roll, seat(roll, state), ports);
            case RevealRoll reveal -> RevealDecider.reveal(reveal, seat(reveal, state));
        };
    }

    private static Seat seat(SessionCommand command, SessionState state) {
        return Seat.of(command.actorId(), state);
    }

    private static List<GameSessionEvent> create(CreateSession create) {
        var owner = create.owner().requireMayPlay();
        Wording.requireLine(TITLE_INVALID, "title", create.title(), LONGEST_TITLE);
        return List.of(
                new SessionCreated(
                        create.sessionId(),
                        create.title(),
                        create.settings(),
                        owner.userId(),
                        owner.displayName()));
    }

    private static List<GameSessionEvent> startChapter(StartChapter start, Seat seat) {
        seat.atLeast(Role.GM);
        if (!(seat.session() instanceof Open(_, var chapters))) {
            throw new CommandRejected(NOT_OPEN, "A chapter starts at an open table.");
        }
        if (start.title() != null) {
            Wording.requireLine(TITLE_INVALID, "title", start.title(), LONGEST_TITLE);
        }
        return List.of(
                new ChapterStarted(
                        start.sessionId(), chapters + 1, start.title(), start.actorId()));
    }

    private static List<GameSessionEvent> endChapter(EndChapter end, Seat seat) {
        return switch (seat.atLeast(Role.GM).session()) {
            case Live(var table, var chapter) -> chapterOver(table, chapter, end.rolls());
            case Paused(var table, var chapter) -> chapterOver(table, chapter, end.rolls());
            case Open _, SessionState.Ended _, SessionState.Archived _ ->
                    throw new CommandRejected(NOT_LIVE, "No chapter is being played.");
        };
    }

    private static List<GameSessionEvent> pause(PauseSession pause, Seat seat) {
        if (!(seat.atLeast(Role.GM).session() instanceof Live)) {
            throw new CommandRejected(NOT_LIVE, "Only a game that goes on can be paused.");
        }
        return List.of(new SessionPaused(pause.sessionId()));
    }

    private static List<GameSessionEvent> resume(ResumeSession resume, Seat seat) {
        if (!(seat.atLeast(Role.GM).session() instanceof Paused)) {
            throw new CommandRejected(NOT_PAUSED, "The game is not paused.");
        }
        return List.of(new SessionResumed(resume.sessionId()));
    }

    /// Ends the chapter, too, if one is being played.
    private static List<GameSessionEvent> end(EndSession end, Seat seat) {
        return over(seat.atLeast(Role.OWNER).beforeTheEnd().session(), end.rolls());
    }

    /// The end of a session, and before it of the chapter that is being played.
    ///
    /// @param rolls those that may have to be shown
    static List<GameSessionEvent> over(Created session, List<DiceRolled> rolls) {
        var chapter =
                switch (session) {
                    case Live(var table, var number) -> chapterOver(table, number, rolls);
                    case Paused(var table, var number) -> chapterOver(table, number, rolls);
                    case Open _, SessionState.Ended _, SessionState.Archived _ ->
                            List.<GameSessionEvent>of();
                };
        var over = new SessionEnded(session.table().sessionId());
        return Stream.concat(chapter.stream(), Stream.of(over)).toList();
    }

    private static List<GameSessionEvent> chapterOver(
            Table table, int chapter, List<DiceRolled> rolls) {
        var over = new ChapterEnded(table.sessionId(), chapter);
        return Stream.concat(RevealDecider.atChapterEnd(rolls, table), Stream.of(over)).toList();
    }

    private static List<GameSessionEvent> archive(ArchiveSession archive, Seat seat) {
        if (!(seat.atLeast(Role.OWNER).session() instanceof SessionState.Ended)) {
            throw new CommandRejected(NOT_ENDED, "End the session before you put it away.");
        }
        return List.of(new SessionArchived(archive.sessionId()));
    }
}
