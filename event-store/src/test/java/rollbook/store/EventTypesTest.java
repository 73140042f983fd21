package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import rollbook.events.session.TokenMoved;
import rollbook.events.user.UserEvent;

class EventTypesTest {
    private final EventTypes types = EventTypes.discover();

    @Test
    void an_event_is_named_after_its_aggregate_and_what_happened() {
        assertThat(types.nameOf(TokenMoved.class)).isEqualTo("session.TokenMoved");
        assertThat(types.classOf("session.TokenMoved")).contains(TokenMoved.class);
    }

    @Test
    void every_event_of_an_index_is_known() {
        assertThat(types.all()).contains(UserEvent.class.getPermittedSubclasses());
    }

    /// Whoever adds an index of events must name it in [EventTypes].
    @Test
    void every_index_is_known() throws Exception {
        var indexes =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:rollbook/events/*/*Event.class");
        assertThat(indexes).hasSizeGreaterThanOrEqualTo(2);
        for (var index : indexes) {
            assertThat(types.all()).contains(classOf(index).getPermittedSubclasses());
        }
    }

    private static Class<?> classOf(Resource file) throws Exception {
        var path = file.getURL().getPath();
        var name =
                path.substring(path.indexOf("rollbook/events/"), path.length() - ".class".length());
        return Class.forName(name.replace('/', '.'));
    }

    @Test
    void what_is_no_event_has_no_name() {
        assertThatThrownBy(() -> types.nameOf(String.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
