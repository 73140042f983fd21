package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.SceneId;
import rollbook.events.UserId;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// All there is to know of a token but its id and revision.
///
/// @param size cells across and down
/// @param rotation degrees clockwise, 0 to 359
/// @param controllers who besides the game masters may do what with it
/// @param authorId who named it
public record Token(
        SceneId sceneId,
        @Personal(of = "authorId") String name,
        Point at,
        BigDecimal size,
        int rotation,
        @Personal(of = "authorId") @Nullable String image,
        @Nullable CharacterId characterId,
        Map<UserId, Set<Right>> controllers,
        boolean hidden,
        @Nullable UserId authorId) {
    public Token {
        size = Point.plain(size);
        controllers = inOrder(controllers);
    }

    /// Sorted by person and right, so that equal tokens are written alike.
    private static Map<UserId, Set<Right>> inOrder(Map<UserId, Set<Right>> controllers) {
        var sorted = new TreeMap<UserId, Set<Right>>(Comparator.comparing(UserId::toString));
        controllers.forEach(
                (user, rights) -> {
                    var ordered = EnumSet.noneOf(Right.class);
                    ordered.addAll(rights);
                    sorted.put(user, Collections.unmodifiableSet(ordered));
                });
        return Collections.unmodifiableMap(sorted);
    }

    public Token at(Point place) {
        return new Token(
                sceneId,
                name,
                place,
                size,
                rotation,
                image,
                characterId,
                controllers,
                hidden,
                authorId);
    }

    public Token hidden(boolean isHidden) {
        return new Token(
                sceneId,
                name,
                at,
                size,
                rotation,
                image,
                characterId,
                controllers,
                isHidden,
                authorId);
    }
}
