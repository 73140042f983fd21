package rollbook.edge.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class SigningKeysTest {
    private static final Clock STANDING = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final List<SigningKey> made = new ArrayList<>();

    @Test
    void whoever_started_before_there_was_a_key_sees_the_first_at_once() {
        var keys = new SigningKeys(() -> List.copyOf(made), STANDING);
        assertThat(keys.find("first")).isEmpty();
        made.add(key("first"));
        assertThat(keys.find("first")).isPresent();
    }

    @Test
    void later_ones_are_not_looked_for_at_each_token() {
        made.add(key("first"));
        var keys = new SigningKeys(() -> List.copyOf(made), STANDING);
        made.add(key("second"));
        assertThat(keys.find("second")).isEmpty();
    }

    private static SigningKey key(String id) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
            return new SigningKey(key, Instant.EPOCH, null);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
