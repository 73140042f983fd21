package rollbook.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import rollbook.events.SceneId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.Point;
import rollbook.events.session.Right;
import rollbook.events.session.Role;
import rollbook.query.table.Phase;
import rollbook.query.table.Table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/// What one member shows the others without its being kept.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "drag", value = Signal.Drag.class),
    @JsonSubTypes.Type(name = "pointer", value = Signal.Pointer.class),
    @JsonSubTypes.Type(name = "ping", value = Signal.Ping.class),
    @JsonSubTypes.Type(name = "typing", value = Signal.Typing.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Signal {
    /// A token is being dragged.
    record Drag(TokenId tokenId, BigDecimal x, BigDecimal y) implements Signal {
        public Drag {
            x = cells(x);
            y = cells(y);
        }

        private boolean isControlledBy(UserId user, Table table) {
            var piece = table.tokens().get(tokenId);
            return piece != null
                    && piece.token()
                            .controllers()
                            .getOrDefault(user, Set.of())
                            .contains(Right.MOVE);
        }
    }

    /// Somebody points.
    record Pointer(SceneId sceneId, BigDecimal x, BigDecimal y) implements Signal {
        public Pointer {
            x = cells(x);
            y = cells(y);
        }
    }

    /// Somebody wants others to look.
    record Ping(SceneId sceneId, BigDecimal x, BigDecimal y) implements Signal {
        public Ping {
            x = cells(x);
            y = cells(y);
        }
    }

    /// Somebody writes, to the table or to those named.
    record Typing(@Nullable Set<UserId> to) implements Signal {}

    /// Whether `sender` may show this; who only watches may not, nor may a player drag what they
    /// could not move.
    default boolean isFrom(UserId sender, Table table) {
        var role = table.roleOf(sender).orElse(Role.SPECTATOR);
        return switch (this) {
            case Typing _ -> role != Role.SPECTATOR;
            case Pointer _, Ping _ -> role != Role.SPECTATOR && isFor(sender, table);
            case Drag drag ->
                    role.isGameMaster()
                            || (role == Role.PLAYER
                                    && isFor(sender, table)
                                    && table.course().phase() != Phase.PAUSED
                                    && drag.isControlledBy(sender, table));
        };
    }

    /// Whether `viewer` may see it.
    default boolean isFor(UserId viewer, Table table) {
        return switch (this) {
            case Drag(var tokenId, _, _) ->
                    table.tokens().containsKey(tokenId)
                            && (table.isGameMaster(viewer) || table.isInSight(tokenId));
            case Pointer(var sceneId, _, _) -> isSeen(sceneId, viewer, table);
            case Ping(var sceneId, _, _) -> isSeen(sceneId, viewer, table);
            case Typing(var to) -> to == null || to.contains(viewer);
        };
    }

    private static boolean isSeen(SceneId sceneId, UserId viewer, Table table) {
        var scene = table.stage().scenes().get(sceneId);
        return scene != null && (scene.shown() || table.isGameMaster(viewer));
    }

    /// Cells from the top left corner, to a thousandth.
    private static BigDecimal cells(BigDecimal number) {
        if (number.precision() - number.scale() > 6) {
            throw new IllegalArgumentException("too far away");
        }
        return Point.plain(number.setScale(3, RoundingMode.HALF_EVEN));
    }
}
