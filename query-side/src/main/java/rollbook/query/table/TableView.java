package rollbook.query.table;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.InviteId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.Grid;
import rollbook.events.session.Role;
import rollbook.events.session.Settings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// A table as one member may see it, in the shape of the wire.
///
/// @param chapter while the table is live or paused, as is `dice`
/// @param invites for game masters, as are `requests` and `bans`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableView(
        SessionId sessionId,
        String title,
        Phase phase,
        @Nullable Chapter chapter,
        Settings settings,
        Map<UserId, Member> members,
        @Nullable SceneId activeSceneId,
        Map<SceneId, Scene> scenes,
        Map<TokenId, WireToken> tokens,
        Table.@Nullable DiceEpoch dice,
        @Nullable Map<InviteId, Invite> invites,
        @Nullable Map<UserId, Request> requests,
        @Nullable Map<UserId, Object> bans) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Chapter(int number, @Nullable String title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(String displayName, Role role, @Nullable CharacterId characterId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scene(
            String name,
            int width,
            int height,
            Grid grid,
            @Nullable String background,
            List<Object> fog) {}

    public record Invite(Role role, int usesLeft, Instant expiresAt, boolean needsApproval) {}

    public record Request(String displayName, Role role) {}

    /// The table as `viewer` may see it; as a plain member does when they are none.
    public static TableView of(Table table, UserId viewer) {
        var all = table.isGameMaster(viewer);
        var course = table.course();
        var stage = table.stage();
        return new TableView(
                table.sessionId(),
                course.title(),
                course.phase(),
                chapter(course),
                course.settings(),
                seen(table.members(), _ -> true, TableView::member),
                all || isShown(stage) ? stage.activeSceneId() : null,
                seen(stage.scenes(), scene -> all || scene.shown(), TableView::scene),
                seen(table.tokens(), piece -> all || table.isInSight(piece.token()), WireToken::of),
                course.dice(),
                all ? seen(table.guests().invites(), _ -> true, TableView::invite) : null,
                all ? seen(table.guests().requests(), _ -> true, TableView::request) : null,
                all ? Map.of() : null);
    }

    private static boolean isShown(Table.Stage stage) {
        var active = stage.activeSceneId();
        var scene = active == null ? null : stage.scenes().get(active);
        return scene != null && scene.shown();
    }

    private static @Nullable Chapter chapter(Table.Course course) {
        return switch (course.phase()) {
            case LIVE, PAUSED -> new Chapter(course.chapters(), course.chapterTitle());
            case OPEN, ENDED, ARCHIVED -> null;
        };
    }

    private static Member member(Table.Member member) {
        return new Member(member.displayName(), member.role(), member.characterId());
    }

    private static Scene scene(Table.Scene scene) {
        return new Scene(
                scene.name(),
                scene.width(),
                scene.height(),
                scene.grid(),
                scene.background(),
                List.of());
    }

    private static Invite invite(Table.Invite invite) {
        return new Invite(
                invite.role(), invite.usesLeft(), invite.expiresAt(), invite.needsApproval());
    }

    private static Request request(Table.Request request) {
        return new Request(request.displayName(), request.role());
    }

    /// What may be seen of `things`, in the order of their ids.
    private static <I, T, W> Map<I, W> seen(
            Map<I, T> things, Predicate<T> visible, Function<T, W> onWire) {
        var sorted = new TreeMap<I, W>(Comparator.comparing(Object::toString));
        things.forEach(
                (id, thing) -> {
                    if (visible.test(thing)) {
                        sorted.put(id, onWire.apply(thing));
                    }
                });
        return sorted;
    }
}
