package rollbook.command.session;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.SceneId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.Right;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A token as a refusal shows it, to who may see it.
///
/// @param hidden true or absent; who is not told of hidden tokens never gets here with one
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenOnWire(
        TokenId tokenId,
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

    static TokenOnWire of(TokenId id, Piece piece) {
        var token = piece.token();
        return new TokenOnWire(
                id,
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
