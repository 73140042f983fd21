package rollbook.query.table;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.SceneId;
import rollbook.events.UserId;
import rollbook.events.session.Right;
import rollbook.query.table.Table.Piece;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A token on the wire.
///
/// @param hidden true or absent; only game masters are told
/// @param revision opaque, for equality only
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireToken(
        SceneId sceneId,
        String name,
        BigDecimal x,
        BigDecimal y,
        BigDecimal size,
        int rotation,
        @Nullable String image,
        @Nullable CharacterId characterId,
        Map<UserId, Set<Right>> controllers,
        Map<String, Object> bars,
        List<String> effects,
        @Nullable Boolean hidden,
        String revision) {

    static WireToken of(Piece piece) {
        var token = piece.token();
        return new WireToken(
                token.sceneId(),
                token.name(),
                token.at().x(),
                token.at().y(),
                token.size(),
                token.rotation(),
                token.image(),
                token.characterId(),
                token.controllers(),
                Map.of(),
                List.of(),
                token.hidden() ? true : null,
                piece.revision());
    }
}
