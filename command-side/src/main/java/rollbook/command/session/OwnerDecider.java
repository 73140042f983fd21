package rollbook.command.session;

import static rollbook.command.session.SessionRejection.NOT_A_MEMBER;

import rollbook.command.session.SessionCommand.TransferOwnership;
import rollbook.command.session.SessionCommand.Vacate;
import rollbook.command.session.SessionState.Archived;
import rollbook.command.session.SessionState.Created;
import rollbook.command.session.SessionState.Ended;
import rollbook.edge.CommandRejected;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.OwnershipTransferred;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.Role;

import java.util.List;

/// To whom a table belongs: at any time to one of its members.
final class OwnerDecider {
    private OwnerDecider() {}

    static List<GameSessionEvent> transfer(TransferOwnership handing, Seat seat) {
        seat.atLeast(Role.OWNER).beforeTheEnd();
        if (!seat.table().people().members().containsKey(handing.userId())) {
            throw new CommandRejected(NOT_A_MEMBER, "Only a member can own the table.");
        }
        return handing.userId().equals(handing.actorId())
                ? List.of()
                : List.of(
                        new OwnershipTransferred(
                                handing.sessionId(), handing.actorId(), handing.userId()));
    }

    /// A session that is over stays as it is: nobody can leave it, and nobody plays it.
    static List<GameSessionEvent> vacate(Vacate vacate, Created session) {
        var people = session.table().people();
        var member = people.members().get(vacate.actorId());
        if (session instanceof Ended || session instanceof Archived) {
            return List.of();
        }
        if (member == null) {
            return people.requests().containsKey(vacate.actorId())
                    ? List.of(new JoinDenied(vacate.sessionId(), vacate.actorId()))
                    : List.of();
        }
        var left = new PlayerLeft(vacate.sessionId(), vacate.actorId());
        return member.role() == Role.OWNER ? abandon(session, left) : List.of(left);
    }

    private static List<GameSessionEvent> abandon(Created session, PlayerLeft left) {
        return session.table()
                .people()
                .eldestGameMaster()
                .map(heir -> handedOver(left.sessionId(), left.userId(), heir, left))
                .orElseGet(() -> SessionDecider.over(session, List.of()));
    }

    private static List<GameSessionEvent> handedOver(
            SessionId session, UserId owner, UserId heir, PlayerLeft left) {
        return List.of(new OwnershipTransferred(session, owner, heir), left);
    }
}
