package rollbook.edge.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import rollbook.edge.Secrets;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

class SecurityLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("rollbook.security");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SecurityLog security = new SecurityLog(Secrets.of("A".repeat(43) + "="));
    private final UserId mira = new UserId(UuidV7.next());

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_line_has_its_members_as_keys_and_as_text() {
        security.note(Happening.SIGNED_IN, mira);
        var line = lines.list.getFirst();
        assertThat(line.getKeyValuePairs())
                .contains(
                        new KeyValuePair("happening", "signed-in"),
                        new KeyValuePair("user", mira.toString()));
        assertThat(line.getFormattedMessage()).startsWith("happening=signed-in user=" + mira);
    }

    @Test
    void an_address_is_told_apart_but_not_told() {
        security.note(Happening.SIGN_IN_FAILED, null);
        security.note(Happening.SIGN_IN_FAILED, null);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .allMatch(text -> text.matches(".* user=unknown address=[0-9a-f]{16}"))
                .noneMatch(text -> text.contains("192.0.2.7"))
                .hasSize(2);
        assertThat(lines.list.getFirst().getFormattedMessage())
                .isEqualTo(lines.list.getLast().getFormattedMessage());
    }

    @Test
    void a_flood_that_costs_a_stranger_nothing_is_counted_instead() {
        for (var token = 0; token < 1000; token++) {
            security.note(Happening.TOKEN_REFUSED, null, "unknown key");
        }
        assertThat(lines.list).hasSizeLessThan(500);
    }
}
