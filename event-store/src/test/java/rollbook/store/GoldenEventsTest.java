package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rollbook.store.privacy.KeysInMemory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is stored can be read for ever. After adding an event decide its shape and run
///
/// ```
/// mvn -q -pl event-store -am test -Dtest=GoldenEventsTest -Dgolden.write=true \
///     -Dsurefire.failIfNoSpecifiedTests=false
/// ```
///
/// which writes the files that are missing and never touches one that exists.
class GoldenEventsTest {
    private static final EventTypes TYPES = EventTypes.discover();

    /// Bytes, words by chance, and what dice give.
    private static final Pattern TECHNICAL =
            Pattern.compile(
                    "revision|codeHash|roll\\..+|commitment|lanes\\..+|closedSecret|proof\\..+");

    /// Knows the keys of those whom an event is about once it has written it.
    private final LogSerializer serializer = freshSerializer();

    @BeforeAll
    static void write_missing_files_when_asked() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            for (var event : events().toList()) {
                GoldenFiles.writeMissing(
                        GoldenFiles.of(TYPES.nameOf(event), TYPES.revisionOf(event)), json(event));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_written_as_its_golden_file_says(Class<?> event) throws IOException {
        var file = GoldenFiles.of(TYPES.nameOf(event), TYPES.revisionOf(event));
        assertThat(file).as("see how to write it above").exists();
        assertThat(new String(json(event), StandardCharsets.UTF_8))
                .isEqualTo(new String(GoldenFiles.read(file), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_read_from_its_golden_file(Class<?> event) throws IOException {
        serializer.serialize(Samples.of(event), byte[].class);
        assertThat(read(event, TYPES.revisionOf(event))).isEqualTo(Samples.of(event));
    }

    /// What revision 2 added are the people whose texts are encrypted.
    @ParameterizedTest
    @MethodSource("eventsOfRevision2")
    void is_read_from_its_golden_file_of_revision_1(Class<?> event) throws IOException {
        var json = serializer.getObjectMapper().writeValueAsString(read(event, "1"));
        assertThat(json).isEqualTo(Files.readString(GoldenFiles.of(TYPES.nameOf(event), "1")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_read_as_it_was_written_also_with_little_in_it(Class<?> event) {
        var bare = Samples.bare(event);
        var stored = serializer.serialize(bare, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(bare);
    }

    /// Every text of a sample begins with the name of its event.
    @ParameterizedTest
    @MethodSource("events")
    void nothing_readable_is_left_of_what_people_write(Class<?> event) {
        var json = new String(json(event), StandardCharsets.UTF_8);
        var texts = Pattern.compile('"' + event.getSimpleName() + "\\.([^\"]+)").matcher(json);
        assertThat(texts.results().map(text -> text.group(1)))
                .allMatch(TECHNICAL.asMatchPredicate())
                .noneMatch(text -> text.matches("roll\\.(comment|.*label)"));
    }

    @Test
    void every_file_belongs_to_a_revision_of_an_event() throws IOException {
        var known = new TreeSet<>();
        events().forEach(
                        event ->
                                IntStream.rangeClosed(1, Integer.parseInt(TYPES.revisionOf(event)))
                                        .mapToObj(Integer::toString)
                                        .map(
                                                revision ->
                                                        GoldenFiles.of(
                                                                TYPES.nameOf(event), revision))
                                        .forEach(known::add));
        assertThat(new TreeSet<Object>(GoldenFiles.all())).isEqualTo(known);
    }

    static Stream<Class<?>> events() {
        return TYPES.all();
    }

    static Stream<Class<?>> eventsOfRevision2() {
        return events().filter(event -> !TYPES.revisionOf(event).equals("1"));
    }

    private Object read(Class<?> event, String revision) throws IOException {
        var name = TYPES.nameOf(event);
        var json = GoldenFiles.read(GoldenFiles.of(name, revision));
        return serializer.deserialize(
                new SimpleSerializedObject<>(json, byte[].class, name, revision));
    }

    private static byte[] json(Class<?> event) {
        return freshSerializer().serialize(Samples.of(event), byte[].class).getData();
    }

    private static LogSerializer freshSerializer() {
        return new LogSerializer(TYPES, new KeysInMemory().text());
    }
}
