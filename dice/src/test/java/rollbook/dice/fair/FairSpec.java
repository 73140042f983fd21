package rollbook.dice.fair;

import rollbook.dice.Notation;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// The published example: every byte of it counts up.
abstract class FairSpec {
    static final UUID SESSION = UUID.fromString("00010203-0405-0607-0809-0a0b0c0d0e0f");
    static final UUID MIRA = UUID.fromString("10111213-1415-1617-1819-1a1b1c1d1e1f");
    static final UUID TOMAS = UUID.fromString("30313233-3435-3637-3839-3a3b3c3d3e3f");
    static final Lane LANE = Lane.open(MIRA);
    static final String NONCE = "202122232425262728292a2b2c2d2e2f";

    static EpochSecret secret() {
        return secret(1);
    }

    static EpochSecret secret(int epoch) {
        var bytes = new byte[EpochSecret.LENGTH];
        for (var i = 0; i < bytes.length; i++) bytes[i] = (byte) i;
        return new EpochSecret(SESSION, epoch, bytes);
    }

    static Epoch epoch() {
        return secret().epoch(List.of(LANE));
    }

    static FairRoll roll(int n, String nonce, String expression) {
        return secret().roll(LANE, n, nonce, Notation.parse(expression));
    }

    static Hash hash(int octet) {
        return new Hash(HexFormat.of().toHexDigits((byte) octet).repeat(32));
    }
}
