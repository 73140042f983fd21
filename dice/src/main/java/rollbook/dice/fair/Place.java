package rollbook.dice.fair;

import java.util.UUID;

/// The one place that a roll takes: the `n`th of its lane, in an epoch of a session.
record Place(UUID session, int epoch, Lane lane, int n) {
    Place {
        if (n < 0 || n >= Epoch.ROLLS) {
            throw new IllegalArgumentException("a lane has places 0 to " + (Epoch.ROLLS - 1));
        }
    }

    Hash key(byte[] secret) {
        return named("rollbook-dice/v1/key").hmac(secret);
    }

    Hash leaf(Hash key) {
        return new Message().octet(0).text("rollbook-dice/v1/leaf").u32(n).hash(key).sha256();
    }

    /// What all that is made for this place begins with.
    Message named(String purpose) {
        return new Message().text(purpose).uuid(session).u32(epoch).raw(lane.bytes()).u32(n);
    }
}
