package rollbook.edge.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.store.UuidV7;
import rollbook.testing.MovableClock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What is remembered of tokens lets no token through that would be refused otherwise.
class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:15:30Z");

    private final ECKey key = key();
    private final MovableClock clock = new MovableClock(NOW);
    private final UserId mira = new UserId(UuidV7.next());
    private List<SigningKey> known = List.of(new SigningKey(key, NOW, null));
    private final SigningKeys keys = new SigningKeys(() -> known, clock);
    private final VerifiedTokens verified = new VerifiedTokens(2);
    private final AccessTokenVerifier verifier = new AccessTokenVerifier(keys, clock, verified);

    @Test
    void a_token_is_told_the_same_the_second_time() throws Exception {
        var token = issued();
        assertThat(verifier.verify(token)).isEqualTo(verifier.verify(token));
        assertThat(verified.size()).isEqualTo(1);
    }

    @Test
    void a_token_that_is_remembered_expires_like_any_other() throws Exception {
        var token = issued();
        assertThat(verifier.verify(token).id()).isEqualTo(mira);
        clock.moveTo(NOW.plusSeconds(629));
        assertThat(verifier.verify(token).id()).isEqualTo(mira);
        clock.moveTo(NOW.plusSeconds(630));
        assertRefused(token);
    }

    @Test
    void a_token_that_is_remembered_ends_with_its_key() throws Exception {
        var token = issued();
        assertThat(verifier.verify(token).id()).isEqualTo(mira);
        known = List.of(new SigningKey(key, NOW, NOW.plusSeconds(60)));
        keys.lookAgain();
        clock.moveTo(NOW.plusSeconds(59));
        assertThat(verifier.verify(token).id()).isEqualTo(mira);
        clock.moveTo(NOW.plusSeconds(60));
        assertRefused(token);
    }

    @Test
    void a_token_that_is_remembered_ends_when_its_key_is_deleted() throws Exception {
        var token = issued();
        assertThat(verifier.verify(token).id()).isEqualTo(mira);
        known = List.of(new SigningKey(key(), NOW, null));
        clock.moveTo(NOW.plus(Duration.ofSeconds(20)));
        assertRefused(token);
    }

    @Test
    void only_so_many_are_remembered() throws Exception {
        for (var token = 0; token < 20; token++) {
            assertThat(verifier.verify(issued()).id()).isEqualTo(mira);
        }
        assertThat(verified.size()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_token_that_is_refused_is_not_remembered() {
        var token = issued();
        assertRefused(token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86));
        assertRefused("x" + token);
        assertRefused("");
        clock.moveTo(NOW.plusSeconds(700));
        assertRefused(token);
        assertThat(verified.size()).isZero();
    }

    private String issued() {
        return new AccessTokens(keys, clock).issue(mira, "sign-in", 7, Set.of()).value();
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(InvalidToken.class);
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(UuidV7.next().toString()).generate();
        } catch (JOSEException broken) {
            throw new AssertionError(broken);
        }
    }
}
