package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Refused;
import rollbook.client.Rollbook;
import rollbook.testing.TestDatabase;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// The key that signs access tokens is exchanged while people come and go, with one process that
/// signs and another that only checks: nobody is refused before, while or after. It takes the
/// minute for which a new key is announced.
@Tag("long")
class KeyRotationApartIT {
    private static final String ADMIN = "root@example.org";
    private static final String EMAIL = "mira@example.org";
    private static final String PASSWORD = "a long walk to the keep";

    @TempDir Path home;

    private final List<String> tokens = new ArrayList<>();

    @Test
    void nobody_is_refused_while_the_key_is_exchanged() {
        try (var rollbook = open()) {
            var mira = new Rollbook(rollbook.address());
            mira.signUp(EMAIL, "Mira", PASSWORD).orThrow();
            mira.signIn(EMAIL, PASSWORD);
            var next = rotate(rollbook);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> comesAndGoes(mira).equals(next));
            assertThat(tokens.stream().map(KeyRotationApartIT::keyOf).distinct()).hasSize(2);
            isBelieved(mira, tokens.getFirst());
            isBelieved(mira, tokens.getLast());
        }
    }

    private Installation open() {
        var admin =
                Map.of(
                        "rollbook.identity.first-admin.email", ADMIN,
                        "rollbook.identity.first-admin.password", PASSWORD);
        return Installation.inTwoProcesses(home, TestDatabase.create(), admin);
    }

    private static String rotate(Installation rollbook) {
        var admin = new Rollbook(rollbook.address()).signIn(ADMIN, PASSWORD);
        return admin.post("/api/admin/keys/rotate", Map.of()).orThrow().text("keyId");
    }

    /// @return the id of the key that signed the latest token
    /// @throws Refused when anything of it is refused
    private String comesAndGoes(Rollbook mira) {
        isBelieved(mira, mira.refresh().accessToken());
        var again = new Rollbook(mira.address()).signIn(EMAIL, PASSWORD);
        isBelieved(again, again.accessToken());
        tokens.addAll(List.of(mira.accessToken(), again.accessToken()));
        return keyOf(again.accessToken());
    }

    /// By the side that signs, and by the one that does not.
    private static void isBelieved(Rollbook person, String token) {
        var somebody = new Rollbook(person.address()).resume(token, "");
        somebody.get("/api/auth/check").orThrow();
        somebody.get("/api/sessions").orThrow();
    }

    private static String keyOf(String token) {
        var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new JsonMapper().readTree(header).required("kid").asString();
    }
}
