package rollbook.dice.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedProofTest extends FairSpec {
    private static final String ROLL = RollJson.of("roll-1", roll(0, NONCE, "3d6+1d20"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "rollId"            | "other"             | the whole has no rollId
                    "roll-1"            | 1                   | .rollId is no string
                    "total":19          | "total":"19"        | .total is no number
                    "total":19          | "total":19.5        | .total is no whole number of 64 bits
                    "total":19          | "total":1e400       | .total is no whole number of 64 bits
                    "total":19          | "total":9223372036854775808 | .total is no whole number of 64 bits
                    "total":19          | "total":null        | .total is no number
                    "refs":{}           | "refs":[]           | .refs is no object
                    "repeats":[]        | "repeats":{}        | .repeats is no list
                    "sides":6           | "sides":4294967302  | .terms[0].dice[0].sides is too large
                    "kept":true         | "kept":1            | .terms[0].dice[0].kept is neither true nor false
                    "n":0               | "n":256             | .proof.n is not 0 to 255
                    "n":0               | "n":-1              | .proof.n is not 0 to 255
                    "n":0               | "n":4294967296      | .proof.n is not 0 to 255
                    "k":"074d           | "k":"074D           | .proof.k is wrong
                    "k":"074d           | "k":"74d            | .proof.k is wrong
                    1e1f00"             | 1e1f02"             | .proof.lane is wrong
                    2e2f"               | 2e2"                | .proof.clientNonce is wrong
                    2e2f"               | 2e2fzz"             | .proof.clientNonce is wrong
                    {"rollId"           | {"by":"user-1-1-1-1-1","rollId" | .by is wrong
                    """)
    void the_message_tells_where_a_roll_is_none(String from, String to, String message) {
        assertThat(ROLL).contains(from);
        var at = ROLL.indexOf(from);
        var edited = ROLL.substring(0, at) + to + ROLL.substring(at + from.length());
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> PublishedRoll.read(edited))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                              | the whole has no format
                    []                                              | the whole is no object
                    {"format":"other/v1"}                           | .format is not rollbook-proof/v1
                    {"format":"rollbook-proof/v1"}                  | the whole has no sessionId
                    {"format":"rollbook-proof/v1","sessionId":"user-1"} | .sessionId is wrong
                    """)
    void the_message_tells_where_a_session_is_none(String json, String message) {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> SessionProof.read(json))
                .withMessageStartingWith(message);
    }
}
