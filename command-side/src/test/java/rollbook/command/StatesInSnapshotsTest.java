package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import rollbook.events.Revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// A snapshot is read as the state that it was. When the shape of a state changes, raise the
/// [Revision] of its sealed index and write the file of the new revision: what was stored before is
/// then left aside and the aggregate folded from its events.
class StatesInSnapshotsTest {
    private static final Path SHAPES = Path.of("src/test/resources/states");

    /// Texts that no person makes up: random words, hashes, what is encrypted already.
    private static final Set<String> TECHNICAL =
            Set.of(
                    "Piece.revision",
                    "People.codes",
                    "RunningEpoch.closedSecret",
                    "RunningEpoch.next");

    private static final List<String> INDEXES =
            List.of("session.SessionState", "user.UserState", "character.CharacterState");

    @BeforeAll
    static void write_missing_files_when_asked() throws IOException {
        for (var states : INDEXES) {
            if (Boolean.getBoolean("golden.write") && !Files.exists(file(states))) {
                Files.writeString(file(states), new StateShape(indexOf(states)).toString());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("INDEXES")
    void a_state_has_the_shape_that_its_revision_says(String states) throws IOException {
        assertThat(new StateShape(indexOf(states))).hasToString(recorded(states));
    }

    @ParameterizedTest
    @FieldSource("INDEXES")
    void every_text_says_whose_it_is(String states) {
        var unmarked = new StateShape(indexOf(states)).unmarkedTexts();
        assertThat(unmarked).isSubsetOf(TECHNICAL);
    }

    private static String recorded(String states) throws IOException {
        assertThat(file(states)).as("the shape of that revision").exists();
        return Files.readString(file(states));
    }

    private static Path file(String states) {
        var revision = indexOf(states).getAnnotation(Revision.class).value();
        return SHAPES.resolve(states + ".r" + revision + ".txt");
    }

    private static Class<?> indexOf(String states) {
        try {
            return Class.forName("rollbook.command." + states);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError("there is no " + states, gone);
        }
    }
}
