package rollbook.dice.fair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class VerifyDiceTest extends FairSpec {
    private static final String SOUND =
            RollJson.session(
                    List.of(RollJson.epoch(epoch(), "CHAPTER")),
                    List.of(RollJson.of("roll-1", roll(0, NONCE, "3d6+1d20"))));

    @TempDir Path directory;

    @Test
    void a_sound_file_ends_with_0() throws IOException {
        assertThat(run(SOUND)).isZero();
    }

    @Test
    void an_edited_file_ends_with_1() throws IOException {
        assertThat(run(SOUND.replace("\"total\":19", "\"total\":20"))).isOne();
    }

    @Test
    void no_file_and_no_proof_end_with_2() throws IOException {
        assertThat(VerifyDice.run()).isEqualTo(2);
        assertThat(VerifyDice.run(directory.resolve("none").toString())).isEqualTo(2);
        assertThat(run("{}")).isEqualTo(2);
    }

    private int run(String json) throws IOException {
        return VerifyDice.run(Files.writeString(directory.resolve("proof.json"), json).toString());
    }
}
