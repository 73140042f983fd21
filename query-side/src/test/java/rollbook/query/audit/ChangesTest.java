package rollbook.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void what_is_the_same_is_no_change() {
        assertThat(between("{'a':{'b':1},'c':[1]}", "{'a':{'b':1},'c':[1]}")).isEqualTo("[]");
    }

    @Test
    void a_number_that_changed_has_a_path_and_both_values() {
        assertThat(between("{'tokens':{'t':{'x':3,'y':4}}}", "{'tokens':{'t':{'x':5,'y':4}}}"))
                .isEqualTo("[{'path':'tokens.t.x','before':3,'after':5}]");
    }

    @Test
    void what_appears_is_one_change_without_a_before() {
        assertThat(between("{'tokens':{}}", "{'tokens':{'t':{'x':5}}}"))
                .isEqualTo("[{'path':'tokens.t','after':{'x':5}}]");
    }

    @Test
    void what_goes_is_one_change_without_an_after() {
        assertThat(between("{'tokens':{'t':{'x':5}}}", "{'tokens':{}}"))
                .isEqualTo("[{'path':'tokens.t','before':{'x':5}}]");
    }

    @Test
    void a_list_changes_as_a_whole() {
        assertThat(between("{'effects':[1,2]}", "{'effects':[2]}"))
                .isEqualTo("[{'path':'effects','before':[1,2],'after':[2]}]");
    }

    private static String between(String before, String after) {
        var changes = Changes.between(tree(before), tree(after));
        return JSON.writeValueAsString(changes).replace('"', '\'');
    }

    private static JsonNode tree(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
