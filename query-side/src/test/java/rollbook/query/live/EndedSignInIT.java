package rollbook.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rollbook.edge.token.SignInEnd;
import rollbook.query.StreamSpec;

import java.util.Map;

/// Real clients at a table whose sign-in ends.
class EndedSignInIT extends StreamSpec {
    private Evening evening;

    @BeforeEach
    void begin() {
        evening = new Evening(this::append, mira).begun(tomas, ines);
    }

    @ParameterizedTest
    @EnumSource(SignInEnd.class)
    void a_stream_is_told_why_its_sign_in_ended(SignInEnd why) {
        try (var streams = connect(tomas)) {
            var watching = evening.watchedBy(streams);
            signIns.endAll(tomas, why);
            assertThat(watching.awaitReason()).isEqualTo(why.told());
        }
    }

    @Test
    void a_token_of_an_older_version_is_told_to_get_another() {
        try (var streams = connect(tomas)) {
            var watching = evening.watchedBy(streams);
            signIns.raiseTokenVersion(tomas);
            assertThat(watching.awaitReason()).isEqualTo("token-expired");
        }
    }

    @Test
    void whoever_is_not_concerned_stays() {
        try (var gone = connect(tomas);
                var here = connect(ines)) {
            var leaving = evening.watchedBy(gone);
            var staying = evening.watchedBy(here);
            signIns.endAll(tomas, SignInEnd.LOCKED);
            assertThat(leaving.awaitReason()).isEqualTo("locked");
            evening.moves(evening.borin, 2);
            staying.awaitFrame("event", 1);
        }
    }

    @Test
    void the_sign_in_of_the_latest_token_counts() {
        try (var streams = connect(tokenOf(tomas, "first-of-two"))) {
            var watching = evening.watchedBy(streams);
            var second = Map.of("accessToken", tokenOf(tomas, "second-of-two"));
            streams.request("auth.refresh", second).block();
            signIns.end("first-of-two", SignInEnd.SIGNED_OUT);
            evening.moves(evening.borin, 2);
            watching.awaitFrame("event", 1);
            signIns.end("second-of-two", SignInEnd.LOCKED);
            assertThat(watching.awaitReason()).isEqualTo("locked");
        }
    }
}
