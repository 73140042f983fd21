package rollbook.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rollbook.edge.token.AccessTokens;
import rollbook.query.StreamSpec;

import java.time.Duration;
import java.util.Map;

/// Real clients whose tokens come to their end, renewed in time or not.
class ExpiredTokenIT extends StreamSpec {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = new Evening(this::append, mira).begun(tomas, ines);
    }

    @Test
    void a_stream_ends_half_a_minute_after_its_token() {
        try (var streams = connect(tomas)) {
            var watching = evening.watchedBy(streams);
            CLOCK.hurry(AccessTokens.LIFETIME.plus(GRACE));
            assertThat(watching.awaitReason()).isEqualTo("token-expired");
            streams.onClose().onErrorComplete().block(GRACE);
        }
    }

    @Test
    void a_stream_whose_token_was_renewed_goes_on_until_the_new_one_ends() {
        try (var renewed = connect(tomas);
                var forgotten = connect(ines)) {
            var staying = evening.watchedBy(renewed);
            var leaving = evening.watchedBy(forgotten);
            CLOCK.hurry(AccessTokens.LIFETIME);
            renewed.request("auth.refresh", Map.of("accessToken", tokenOf(tomas))).block();
            CLOCK.hurry(GRACE);
            assertThat(leaving.awaitReason()).isEqualTo("token-expired");
            evening.moves(evening.borin, 2);
            staying.awaitFrame("event", 1);
            CLOCK.hurry(AccessTokens.LIFETIME);
            assertThat(staying.awaitReason()).isEqualTo("token-expired");
        }
    }

    @Test
    void nothing_is_renewed_with_a_token_that_is_over() {
        var old = Map.of("accessToken", tokenOf(tomas));
        CLOCK.hurry(AccessTokens.LIFETIME.plus(GRACE));
        try (var streams = connect(tomas)) {
            assertThatThrownBy(() -> streams.request("auth.refresh", old).block())
                    .hasMessageContaining("auth.rejected");
        }
    }
}
