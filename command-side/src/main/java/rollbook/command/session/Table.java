package rollbook.command.session;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import rollbook.events.SessionId;
import rollbook.events.TokenId;
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
import rollbook.events.session.Settings;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokenPlaced;
import rollbook.events.session.TokenRemoved;
import rollbook.events.session.TokenShown;
import rollbook.events.session.TokensMoved;

/// What is on a table, as far as a rule asks for it: people, scenes, tokens, dice. Immutable; a
/// change shares what it leaves alone.
record Table(
        SessionId sessionId,
        Settings settings,
        People people,
        Stage stage,
        PMap<TokenId, Piece> tokens,
        TableDice dice) {

    static Table of(SessionCreated created) {
        return new Table(
                created.sessionId(),
                created.settings(),
                People.only(created.ownerId(), created.ownerName()),
                Stage.empty(),
                HashTreePMap.empty(),
                TableDice.untouched());
    }

    Table evolve(GameSessionEvent event) {
        return switch (event) {
            case InviteCreated invite -> with(people.with(invite));
            case InviteRevoked(_, var invite) -> with(people.withoutInvite(invite));
            case JoinRequested request -> with(people.with(request));
            case JoinDenied(_, var user) -> with(people.withoutRequest(user));
            case PlayerJoined player -> with(people.with(player));
            case PlayerLeft(_, var user) -> with(people.without(user));
            case PlayerKicked(_, var user) -> with(people.without(user));
            case OwnershipTransferred handed -> with(people.with(handed));
            case MemberRenamed renamed -> with(people.with(renamed));
            case SceneCreated scene -> with(stage.with(scene));
            case SceneActivated(_, var scene) -> with(stage.turnedTo(scene));
            case TokenPlaced(_, var id, var token, var revision) ->
                    with(tokens.plus(id, new Piece(token, revision)));
            case TokenMoved(_, var id, _, var to, _, var revision) ->
                    with(tokens.plus(id, piece(id).at(to, revision)));
            case TokensMoved moved -> with(moved);
            case TokenHidden(_, var id, var revision) ->
                    with(tokens.plus(id, piece(id).hidden(true, revision)));
            case TokenShown(_, var id, var revision) ->
                    with(tokens.plus(id, piece(id).hidden(false, revision)));
            case TokenRemoved(_, var id, _) -> with(tokens.minus(id));
            case DiceEpochOpened opened -> with(dice.with(opened));
            case DiceRolled rolled -> with(dice.with(rolled));
            case DiceRollRevealed revealed -> with(dice.with(revealed));
            case ChapterEnded _ -> with(dice.atRest());
            case SessionCreated _,
                    ChapterStarted _,
                    SessionPaused _,
                    SessionResumed _,
                    SessionEnded _,
                    SessionArchived _,
                    MessagePosted _ ->
                    this;
        };
    }

    /// The token of that id, which must be there.
    Piece piece(TokenId id) {
        var piece = tokens.get(id);
        if (piece == null) {
            throw new IllegalStateException("there is no " + id);
        }
        return piece;
    }

    private Table with(TokensMoved moved) {
        var after = tokens;
        for (var move : moved.moves()) {
            var piece = piece(move.tokenId()).at(move.to(), moved.revision());
            after = after.plus(move.tokenId(), piece);
        }
        return with(after);
    }

    private Table with(People changed) {
        return new Table(sessionId, settings, changed, stage, tokens, dice);
    }

    private Table with(Stage changed) {
        return new Table(sessionId, settings, people, changed, tokens, dice);
    }

    private Table with(PMap<TokenId, Piece> changed) {
        return new Table(sessionId, settings, people, stage, changed, dice);
    }

    private Table with(TableDice changed) {
        return new Table(sessionId, settings, people, stage, tokens, changed);
    }
}
