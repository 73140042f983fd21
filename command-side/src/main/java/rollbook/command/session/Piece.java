package rollbook.command.session;

import rollbook.events.session.Point;
import rollbook.events.session.Token;

/// A token with its revision.
record Piece(Token token, String revision) {
    Piece at(Point place, String changed) {
        return new Piece(token.at(place), changed);
    }

    Piece hidden(boolean isHidden, String changed) {
        return new Piece(token.hidden(isHidden), changed);
    }
}
