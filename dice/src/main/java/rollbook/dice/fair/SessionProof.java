package rollbook.dice.fair;

import java.util.List;
import java.util.UUID;

/// All that a viewer was told of the dice of a session: the epochs, and the rolls in order.
public record SessionProof(UUID session, List<PublishedEpoch> epochs, List<PublishedRoll> rolls) {
    private static final String FORMAT = "rollbook-proof/v1";

    public SessionProof {
        epochs = List.copyOf(epochs);
        rolls = List.copyOf(rolls);
    }

    /// Reads what `GET /api/sessions/{id}/proof` answers; the seals in it are left unread.
    ///
    /// @throws MalformedProof if it is anything else
    public static SessionProof read(String json) {
        var whole = new Part("", Json.read(json));
        var format = whole.at("format");
        if (!format.text().equals(FORMAT)) throw format.malformed("is not " + FORMAT);
        var session = whole.at("sessionId").as(PrefixedUuid::session);
        var dice = whole.at("dice");
        return new SessionProof(
                session,
                dice.at("epochs").items().stream()
                        .map(epoch -> PublishedEpoch.read(session, epoch))
                        .toList(),
                dice.at("rolls").items().stream()
                        .map(roll -> new RollReader(roll).read())
                        .toList());
    }

    /// Checks every roll and every lane.
    public SessionReport verify() {
        return SessionReport.of(this);
    }
}
