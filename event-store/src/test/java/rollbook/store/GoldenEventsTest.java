package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
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
    private static final LogSerializer SERIALIZER = new LogSerializer(TYPES);

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
        var revision = TYPES.revisionOf(event);
        var json = GoldenFiles.read(GoldenFiles.of(TYPES.nameOf(event), revision));
        var stored =
                new SimpleSerializedObject<>(json, byte[].class, TYPES.nameOf(event), revision);
        assertThat(SERIALIZER.<byte[], Object>deserialize(stored)).isEqualTo(Samples.of(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_read_as_it_was_written_also_with_little_in_it(Class<?> event) {
        var bare = Samples.bare(event);
        var stored = SERIALIZER.serialize(bare, byte[].class);
        assertThat(SERIALIZER.<byte[], Object>deserialize(stored)).isEqualTo(bare);
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

    private static byte[] json(Class<?> event) {
        return SERIALIZER.serialize(Samples.of(event), byte[].class).getData();
    }
}
