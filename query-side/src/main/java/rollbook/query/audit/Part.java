package rollbook.query.audit;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import rollbook.events.TokenId;
import rollbook.query.table.Table;
import rollbook.query.table.Table.Piece;
import rollbook.query.table.TableWalk.Step;

/// The part of a table that a step can have changed: without the tokens it left alone, so that the
/// comparison does not grow with the table. A change of scenes may show or hide any token.
record Part(Table before, Table after) {
    static Part of(Step step) {
        var before = step.before();
        var after = step.after();
        if (!before.stage().equals(after.stage())) {
            return new Part(before, after);
        }
        return new Part(
                with(before, other(before.tokens(), after.tokens())),
                with(after, other(after.tokens(), before.tokens())));
    }

    private static PMap<TokenId, Piece> other(
            PMap<TokenId, Piece> tokens, PMap<TokenId, Piece> than) {
        PMap<TokenId, Piece> differing = HashTreePMap.empty();
        for (var token : tokens.entrySet()) {
            if (!token.getValue().equals(than.get(token.getKey()))) {
                differing = differing.plus(token.getKey(), token.getValue());
            }
        }
        return differing;
    }

    private static Table with(Table table, PMap<TokenId, Piece> tokens) {
        return new Table(
                table.sessionId(),
                table.course(),
                table.members(),
                table.stage(),
                tokens,
                table.guests());
    }
}
