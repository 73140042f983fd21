package rollbook.command.session;

import static rollbook.command.session.CharacterRejection.NOT_FOUND;
import static rollbook.command.session.SessionRejection.ENDED;
import static rollbook.command.session.SessionRejection.NOT_LIVE;
import static rollbook.command.session.SessionRejection.PAUSED;
import static rollbook.command.session.SessionRejection.ROLE_TOO_LOW;

import org.jspecify.annotations.Nullable;

import rollbook.command.session.People.Member;
import rollbook.command.session.SessionState.Archived;
import rollbook.command.session.SessionState.Created;
import rollbook.command.session.SessionState.Ended;
import rollbook.command.session.SessionState.Live;
import rollbook.command.session.SessionState.NotCreated;
import rollbook.command.session.SessionState.Open;
import rollbook.command.session.SessionState.Paused;
import rollbook.edge.CommandRejected;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.session.Role;

import java.util.Collection;

/// Who acts, and from which place at the table: the guards with which the rules begin.
record Seat(Created session, UserId userId, Member member) {

    /// A stranger is answered as if there were no such session.
    static Seat of(UserId user, SessionState state) {
        var session = created(state);
        var member = session.table().people().members().get(user);
        if (member == null) {
            throw absent();
        }
        return new Seat(session, user, member);
    }

    static Created created(SessionState state) {
        return switch (state) {
            case Created session -> session;
            case NotCreated _ -> throw absent();
        };
    }

    Table table() {
        return session.table();
    }

    boolean isGameMaster() {
        return member.isGameMaster();
    }

    Seat atLeast(Role role) {
        if (!member.role().isAtLeast(role)) {
            throw new CommandRejected(ROLE_TOO_LOW, "Your role at this table does not allow that.");
        }
        return this;
    }

    Seat gameMaster() {
        return atLeast(Role.ASSISTANT);
    }

    Seat beforeTheEnd() {
        requireNotEnded(session);
        return this;
    }

    /// While a chapter is played; through a pause only for game masters.
    Seat inPlay() {
        return switch (session) {
            case Live _ -> this;
            case Paused _ when isGameMaster() -> this;
            case Paused _ -> throw new CommandRejected(PAUSED, "The game is paused.");
            case Open _, Ended _, Archived _ ->
                    throw new CommandRejected(NOT_LIVE, "No chapter is being played.");
        };
    }

    /// Players touch the table while a chapter is played; game masters prepare it at any time.
    Seat atWork() {
        return isGameMaster() ? beforeTheEnd() : inPlay();
    }

    /// The character that is named: one's own or, for a game master, one that is at the table.
    @Nullable CharacterId character(@Nullable NamedCharacter named) {
        if (named == null) {
            return null;
        }
        var id = named.characterId();
        var isAtHand = isGameMaster() && table().people().hasSeated(id);
        if (!isAtHand && !userId.equals(named.ownerId())) {
            throw new CommandRejected(NOT_FOUND, "There is no such character.");
        }
        return id;
    }

    /// For a field in which people are named.
    void requireMembers(String field, Collection<UserId> users) {
        if (!table().people().members().keySet().containsAll(users)) {
            throw CommandRejected.about(
                    SessionRejection.NOT_A_MEMBER, field, "must be members of the session");
        }
    }

    static void requireNotEnded(Created session) {
        if (session instanceof Ended || session instanceof Archived) {
            throw new CommandRejected(ENDED, "The session has ended.");
        }
    }

    private static CommandRejected absent() {
        return new CommandRejected(SessionRejection.NOT_FOUND, "There is no such session.");
    }
}
