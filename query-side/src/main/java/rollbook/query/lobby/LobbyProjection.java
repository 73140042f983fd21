package rollbook.query.lobby;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.InviteRevoked;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.JoinRequested;
import rollbook.events.session.MemberRenamed;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.OwnershipTransferred;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.SceneActivated;
import rollbook.events.session.SceneCreated;
import rollbook.events.session.SessionArchived;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.SessionEnded;
import rollbook.events.session.SessionPaused;
import rollbook.events.session.SessionResumed;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokenPlaced;
import rollbook.events.session.TokenRemoved;
import rollbook.events.session.TokenShown;
import rollbook.events.session.TokensMoved;
import rollbook.query.Rereading;
import rollbook.query.Traces;
import rollbook.query.table.Phase;
import rollbook.store.EventLog;

import java.time.Instant;

/// Keeps which sessions there are and who belongs to them.
@Component
@ProcessingGroup("lobby")
class LobbyProjection implements Rereading {
    private final LobbyStore lobby;
    private final EventLog log;

    LobbyProjection(LobbyStore lobby, EventLog log) {
        this.lobby = lobby;
        this.log = log;
    }

    @EventHandler
    void on(GameSessionEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        var id = event.sessionId();
        switch (event) {
            case SessionCreated created -> lobby.open(created);
            case ChapterStarted _ -> lobby.play(id, sequence, Phase.LIVE, at);
            case ChapterEnded _ -> lobby.play(id, sequence, Phase.OPEN, at);
            case SessionPaused _ -> lobby.turn(id, sequence, Phase.PAUSED);
            case SessionResumed _ -> lobby.turn(id, sequence, Phase.LIVE);
            case SessionEnded _ -> lobby.turn(id, sequence, Phase.ENDED);
            case SessionArchived _ -> lobby.turn(id, sequence, Phase.ARCHIVED);
            case PlayerJoined joined -> lobby.seat(id, sequence, joined.userId(), joined.role());
            case PlayerLeft(_, var userId) -> lobby.unseat(id, sequence, userId);
            case PlayerKicked(_, var userId) -> lobby.unseat(id, sequence, userId);
            case OwnershipTransferred(_, var from, var to) ->
                    lobby.handOver(id, sequence, from, to);
            case InviteCreated _,
                    InviteRevoked _,
                    JoinRequested _,
                    JoinDenied _,
                    MemberRenamed _,
                    SceneCreated _,
                    SceneActivated _,
                    TokenPlaced _,
                    TokenMoved _,
                    TokensMoved _,
                    TokenHidden _,
                    TokenShown _,
                    TokenRemoved _,
                    MessagePosted _,
                    DiceEpochOpened _,
                    DiceRolled _,
                    DiceRollRevealed _ -> {}
        }
    }

    @Override
    public String view() {
        return "lobby";
    }

    @Override
    public void reread(Traces traces) {
        traces.sessions().forEach(this::reread);
    }

    private void reread(SessionId session) {
        try (var events = log.stream(session.toString(), 0)) {
            events.limit(1)
                    .map(first -> (SessionCreated) first.event())
                    .forEach(created -> lobby.rename(session, created.title()));
        }
    }

    @ResetHandler
    void forget() {
        lobby.clear();
    }
}
