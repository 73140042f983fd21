package rollbook.edge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.events.UserId;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@NullMarked
class StrictJsonTest {
    private final JsonMapper json = StrictJson.mapper();

    enum Colour {
        RED
    }

    record Thing(String name, int count, @Nullable String note) {}

    record All(
            @Nullable List<String> list,
            @Nullable Colour colour,
            @Nullable Boolean flag,
            @Nullable BigDecimal number,
            @Nullable Instant at,
            @Nullable UserId userId,
            @Nullable Thing thing,
            @Nullable Long big) {}

    record Change(@Nullable String name, Patch<String> image, Patch<Thing> thing) {}

    @Test
    void the_documented_shape_is_read() {
        assertThat(thing("{\"name\":\"Borin\",\"count\":3}"))
                .isEqualTo(new Thing("Borin", 3, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"\"",
                "{\"name\":\"a\",\"count\":1} {}",
                "{\"name\":\"a\",\"count\":1}x",
                "{\"name\":\"a\",\"count\":1,\"other\":1}",
                "{\"name\":\"a\",\"name\":\"b\",\"count\":1}",
                "{\"name\":\"a\"}",
                "{\"count\":1}",
                "{\"name\":null,\"count\":1}",
                "{\"name\":\"a\",\"count\":null}",
                "{\"name\":\"a\",\"count\":1,\"note\":null}",
                "{\"name\":1,\"count\":1}",
                "{\"name\":true,\"count\":1}",
                "{\"name\":[\"a\"],\"count\":1}",
                "{\"name\":{},\"count\":1}",
                "{\"name\":\"a\",\"count\":\"1\"}",
                "{\"name\":\"a\",\"count\":1.0}",
                "{\"name\":\"a\",\"count\":1.5}",
                "{\"name\":\"a\",\"count\":2147483648}",
                "{\"name\":\"a\",\"count\":true}",
                "{\"name\":\"a\",\"count\":\"\"}",
                "{\"name\":\"a\",\"count\":[1]}",
                "{\"name\":\"a\",\"count\":NaN}",
                "{'name':'a','count':1}",
                "{\"name\":\"a\",\"count\":1,}",
                "/* */{\"name\":\"a\",\"count\":1}",
            })
    void anything_else_is_refused(String body) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> thing(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"list\":\"a\"}",
                "{\"list\":[null]}",
                "{\"list\":[\"a\\u0000\"]}",
                "{\"list\":[\"\\ud800\"]}",
                "{\"list\":[1]}",
                "{\"list\":\"\"}",
                "{\"colour\":\"BLUE\"}",
                "{\"colour\":\"red\"}",
                "{\"colour\":0}",
                "{\"colour\":\"\"}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"number\":\"1\"}",
                "{\"number\":1e999999999}",
                "{\"at\":1700000000}",
                "{\"at\":\"yesterday\"}",
                "{\"userId\":\"character-0190a1b2-0000-7000-8000-000000000001\"}",
                "{\"userId\":7}",
                "{\"userId\":{\"value\":\"0190a1b2-0000-7000-8000-000000000001\"}}",
                "{\"thing\":\"\"}",
                "{\"thing\":[]}",
                "{\"big\":9223372036854775808}",
            })
    void no_value_is_bent_into_another_type(String body) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue(body, All.class));
    }

    @Test
    void ids_times_and_numbers_are_read() {
        var id = new UserId(UUID.fromString("0190a1b2-0000-7000-8000-000000000001"));
        var read =
                json.readValue(
                        "{\"userId\":\""
                                + id
                                + "\",\"at\":\"2026-11-22T20:15:30.5Z\",\"number\":3.25}",
                        All.class);
        assertThat(read.userId()).isEqualTo(id);
        assertThat(read.at()).isEqualTo("2026-11-22T20:15:30.5Z");
        assertThat(read.number()).isEqualTo("3.25");
    }

    @Test
    void a_body_deeper_than_64_is_refused() {
        var type = Object.class;
        assertThat(json.readValue("[".repeat(64) + "]".repeat(64), type)).isNotNull();
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("[".repeat(65) + "]".repeat(65), type));
    }

    @Test
    void a_patch_tells_left_out_from_cleared_from_set() {
        assertThat(change("{}").image()).isEqualTo(new Patch.Keep<>());
        assertThat(change("{\"image\":null}").image()).isEqualTo(new Patch.Clear<>());
        assertThat(change("{\"image\":\"a\"}").image()).isEqualTo(new Patch.Set<>("a"));
        assertThat(change("{\"thing\":{\"name\":\"a\",\"count\":1}}").thing())
                .isEqualTo(new Patch.Set<>(new Thing("a", 1, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":null}",
                "{\"image\":1}",
                "{\"thing\":{}}",
                "{\"thing\":{\"x\":1}}"
            })
    void a_patch_is_as_strict_inside(String body) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> change(body));
    }

    @Test
    void what_is_absent_is_not_written_and_times_have_six_digits() {
        var written =
                json.writeValueAsString(
                        new All(
                                List.of(),
                                null,
                                null,
                                new BigDecimal("1E+3"),
                                Instant.parse("2026-11-22T20:15:30Z"),
                                null,
                                new Thing("a", 1, null),
                                null));
        assertThat(written)
                .isEqualTo(
                        "{\"list\":[],\"number\":1000,\"at\":\"2026-11-22T20:15:30.000000Z\","
                                + "\"thing\":{\"name\":\"a\",\"count\":1}}");
    }

    @Test
    void the_empty_object_is_nothing() {
        assertThat(json.writeValueAsString(new Nothing())).isEqualTo("{}");
        assertThat(json.readValue("{}", Nothing.class)).isEqualTo(new Nothing());
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("{\"a\":1}", Nothing.class));
    }

    @Test
    void ids_are_keys_of_maps() {
        var id = new UserId(UUID.fromString("0190a1b2-0000-7000-8000-000000000001"));
        assertThat(json.writeValueAsString(Map.of(id, 1))).isEqualTo("{\"" + id + "\":1}");
    }

    private Thing thing(String body) {
        return json.readValue(body, Thing.class);
    }

    private Change change(String body) {
        return json.readValue(body, Change.class);
    }
}
