package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.demo.Person;
import rollbook.dice.fair.LaneReport;
import rollbook.dice.fair.SessionProof;
import rollbook.dice.fair.SessionReport;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// An evening of many rolls, then the check that a sceptical player makes at home.
class FairDiceIT {
    private static final int OPEN = 300;
    private static final int SECRET = 200;
    private static final Map<String, ?> NOTHING = Map.of();
    private static final List<String> EXPRESSIONS =
            List.of("d20+5", "4d6kh3[to hit]", "2d6! # smite", "6x(4d6dl1)", "{2d6, d8}kh1 dc 8");

    @TempDir Path home;

    private final Random nonces = new Random(20);
    private String table = "";

    @Test
    void a_session_of_500_rolls_verifies_offline() {
        var unlimited = Map.of("ROLLBOOK_LIMITS_ENABLED", "false");
        try (var rollbook = Installation.inOneProcess(home, unlimited)) {
            var mira = arrive(rollbook, "Mira");
            var tomas = arrive(rollbook, "Tomas");
            sitDown(mira, tomas);
            for (var i = 0; i < OPEN; i++) {
                roll(tomas, i, "PUBLIC");
            }
            for (var i = 0; i < SECRET; i++) {
                roll(mira, i, "GM");
            }
            openRollsAreProvenAndTheNextEpochTookWhatTheFirstHadNoPlaceFor(proof(tomas));
            secretRollsAreProvenOnceTheyWereShown(mira, tomas);
        }
    }

    private void openRollsAreProvenAndTheNextEpochTookWhatTheFirstHadNoPlaceFor(
            SessionReport report) {
        assertThat(report.faults()).isEmpty();
        assertThat(report.lanes()).extracting(LaneReport::valid).containsExactly(256, OPEN - 256);
    }

    private void secretRollsAreProvenOnceTheyWereShown(Person mira, Person tomas) {
        var before = secretLane(proof(mira));
        assertThat(before.withheld()).isEqualTo(SECRET);
        mira.does(table + "/end-chapter", NOTHING);
        // whoever writes reads all that was written before
        tomas.does(table + "/messages", Map.of("kind", "OUT_OF_CHARACTER", "text", "Show me."));
        var after = proof(tomas);
        assertThat(after.faults()).isEmpty();
        assertThat(secretLane(after).valid()).isEqualTo(SECRET);
        assertThat(after.lanes()).extracting(LaneReport::withheld).containsOnly(0);
    }

    private static LaneReport secretLane(SessionReport report) {
        return report.lanes().stream().filter(it -> it.lane().secret()).findFirst().orElseThrow();
    }

    private static Person arrive(Installation rollbook, String name) {
        var email = name + "@example.org";
        return Person.arrive(rollbook.address(), name, email, "an evening of dice");
    }

    private void sitDown(Person mira, Person tomas) {
        var settings = Map.of("title", "Keep", "settings", Map.of("revealAtChapterEnd", true));
        table = "/api/sessions/" + mira.does("/api/sessions", settings).text("sessionId");
        var code = mira.does(table + "/invites", Map.of("role", "PLAYER")).text("code");
        tomas.does("/api/invites/" + code + "/accept", NOTHING);
        mira.does(table + "/start-chapter", NOTHING);
    }

    private void roll(Person person, int number, String visibility) {
        Map<String, Object> roll = new HashMap<>();
        roll.put("expression", EXPRESSIONS.get(number % EXPRESSIONS.size()));
        roll.put("visibility", visibility);
        if (number % 2 == 0) {
            var nonce = new byte[16];
            nonces.nextBytes(nonce);
            roll.put("clientNonce", HexFormat.of().formatHex(nonce));
        }
        person.does(table + "/rolls", roll);
    }

    private SessionReport proof(Person person) {
        var proof = person.reads(table + "/proof").body().toString();
        return SessionProof.read(proof).verify();
    }
}
