package rollbook.query.table;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import rollbook.events.CharacterId;
import rollbook.events.InviteId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.EpochCause;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Grid;
import rollbook.events.session.Role;
import rollbook.events.session.Settings;
import rollbook.events.session.Token;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// All there is on a table at one moment: the fold of a session's events. Immutable; a change
/// shares what it leaves alone, so that keeping earlier tables is cheap.
public record Table(
        SessionId sessionId,
        Course course,
        PMap<UserId, Member> members,
        Stage stage,
        PMap<TokenId, Piece> tokens,
        Guests guests) {

    /// How the session goes.
    ///
    /// @param chapters how many chapters have begun
    /// @param chapterTitle of the latest one
    /// @param dice the epoch in which dice fall, while a chapter is played
    public record Course(
            String title,
            Phase phase,
            int chapters,
            @Nullable String chapterTitle,
            Settings settings,
            @Nullable DiceEpoch dice) {
        Course in(Phase next) {
            var isPlayed = next == Phase.LIVE || next == Phase.PAUSED;
            return new Course(
                    title, next, chapters, chapterTitle, settings, isPlayed ? dice : null);
        }

        Course with(DiceEpoch opened) {
            return new Course(title, phase, chapters, chapterTitle, settings, opened);
        }
    }

    /// What binds the dice to come.
    ///
    /// @param lanes each lane with its root, in hex
    public record DiceEpoch(
            int epoch, EpochCause cause, String commitment, Map<String, String> lanes) {
        public DiceEpoch {
            lanes = Collections.unmodifiableMap(new TreeMap<>(lanes));
        }
    }

    /// Somebody at the table.
    public record Member(String displayName, Role role, @Nullable CharacterId characterId) {}

    /// The scenes, and which of them the table looks at.
    public record Stage(@Nullable SceneId activeSceneId, PMap<SceneId, Scene> scenes) {}

    /// A scene.
    ///
    /// @param shown whether the scene is, or once was, the active one
    public record Scene(
            String name,
            int width,
            int height,
            Grid grid,
            @Nullable String background,
            boolean shown) {
        Scene turnedTo() {
            return new Scene(name, width, height, grid, background, true);
        }
    }

    /// A token with its revision.
    public record Piece(Token token, String revision) {}

    /// Who may still come: open invitations, and people who wait to be let in.
    public record Guests(PMap<InviteId, Invite> invites, PMap<UserId, Request> requests) {}

    /// An invitation that can still be used.
    public record Invite(Role role, int usesLeft, Instant expiresAt, boolean needsApproval) {}

    /// Somebody who waits to be let in.
    public record Request(String displayName, Role role) {}

    /// The table before anything happened.
    public static Table unset(SessionId sessionId) {
        return new Table(
                sessionId,
                new Course("", Phase.OPEN, 0, null, Settings.defaults(), null),
                HashTreePMap.empty(),
                new Stage(null, HashTreePMap.empty()),
                HashTreePMap.empty(),
                new Guests(HashTreePMap.empty(), HashTreePMap.empty()));
    }

    /// The table after `event`.
    public Table evolve(GameSessionEvent event) {
        return TableEvolution.evolve(this, event);
    }

    /// The role of `user` now, or nothing when they are no member.
    public Optional<Role> roleOf(UserId user) {
        return Optional.ofNullable(members.get(user)).map(Member::role);
    }

    public boolean isGameMaster(UserId user) {
        return roleOf(user).filter(Role::isGameMaster).isPresent();
    }

    /// The members who run the game now.
    public Set<UserId> gameMasters() {
        return members.keySet().stream().filter(this::isGameMaster).collect(Collectors.toSet());
    }

    /// Whether every member sees that token, not only the game masters.
    public boolean isInSight(TokenId tokenId) {
        var piece = tokens.get(tokenId);
        return piece != null && isInSight(piece.token());
    }

    boolean isInSight(Token token) {
        return !token.hidden() && isShown(token.sceneId());
    }

    boolean isShown(SceneId sceneId) {
        var scene = stage.scenes.get(sceneId);
        return scene != null && scene.shown();
    }

    Table with(Course changed) {
        return new Table(sessionId, changed, members, stage, tokens, guests);
    }

    Table withMembers(PMap<UserId, Member> changed) {
        return new Table(sessionId, course, changed, stage, tokens, guests);
    }

    Table with(Stage changed) {
        return new Table(sessionId, course, members, changed, tokens, guests);
    }

    Table withTokens(PMap<TokenId, Piece> changed) {
        return new Table(sessionId, course, members, stage, changed, guests);
    }

    Table withToken(TokenId tokenId, String revision, UnaryOperator<Token> change) {
        var piece = tokens.get(tokenId);
        if (piece == null) {
            return this;
        }
        return withTokens(tokens.plus(tokenId, new Piece(change.apply(piece.token()), revision)));
    }

    Table with(Guests changed) {
        return new Table(sessionId, course, members, stage, tokens, changed);
    }
}
