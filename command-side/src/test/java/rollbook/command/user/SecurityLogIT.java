package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Everything that is logged, at every level of ours, while somebody comes, errs and goes.
class SecurityLogIT extends IdentitySpec {
    private static final String EMAIL = "unmistakable.person@example.org";
    private static final String NAME = "Unmistakable Name";
    private static final String WRONG = "an unmistakable wrong password";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("rollbook");
    private final Lines lines = new Lines();
    private Level usual;

    @BeforeEach
    void listen() {
        usual = ours.getLevel();
        ours.setLevel(Level.TRACE);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        ours.setLevel(usual);
    }

    @Test
    void each_happening_has_a_line_and_no_line_tells_who_it_was() {
        var first = arrive(EMAIL, NAME);
        var mail = tokenIn(awaitMails(1, EMAIL).getFirst());
        web.post("/api/auth/verify-email", Map.of("token", mail)).is(204);
        web.signIn(EMAIL, WRONG).is(401);
        var second = web.refresh(first.text("refreshToken")).is(200);
        rotateKeys(second).is(403);
        web.refresh(first.text("refreshToken")).is(401);
        web.check(second.text("accessToken")).is(401);
        signOut(web.signIn(EMAIL, PASSWORD).is(200)).is(204);
        assertThat(happenings())
                .containsSubsequence(
                        "signed-up",
                        "signed-in",
                        "email-verified",
                        "sign-in-failed",
                        "access-refused",
                        "refresh-token-reused",
                        "token-refused",
                        "signed-in",
                        "signed-out");
        assertThat(lines.texts())
                .noneMatch(line -> tells(line, EMAIL, NAME, PASSWORD, WRONG, mail))
                .noneMatch(line -> tells(line, secrets(first)) || tells(line, secrets(second)));
    }

    private Visitor.Answer rotateKeys(Visitor.Answer by) {
        var bearer = "Bearer " + by.text("accessToken");
        return web.post("/api/admin/keys/rotate", Map.of(), "Authorization", bearer);
    }

    private Visitor.Answer signOut(Visitor.Answer who) {
        return web.post("/api/auth/sign-out", Map.of("refreshToken", who.text("refreshToken")));
    }

    private List<String> happenings() {
        return lines.seen.stream()
                .filter(line -> line.getLoggerName().equals("rollbook.security"))
                .map(line -> line.getKeyValuePairs().getFirst().value.toString())
                .toList();
    }

    private static String[] secrets(Visitor.Answer signedIn) {
        return new String[] {signedIn.text("accessToken"), signedIn.text("refreshToken")};
    }

    private static boolean tells(String line, String... secrets) {
        return List.of(secrets).stream().anyMatch(line::contains);
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final Queue<ILoggingEvent> seen = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            seen.add(line);
        }

        List<String> texts() {
            return seen.stream().map(Lines::text).toList();
        }

        private static String text(ILoggingEvent line) {
            return line.getFormattedMessage()
                    + line.getKeyValuePairs()
                    + line.getMDCPropertyMap()
                    + ThrowableProxyUtil.asString(line.getThrowableProxy());
        }
    }
}
