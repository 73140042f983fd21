package rollbook.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/// Decides what of the log is shown at the terminal: what Rollbook itself says, and, once it is
/// ready, what anybody warns of. A start that fails is told in one sentence instead.
public final class Console extends Filter<ILoggingEvent> {
    /// What strangers try would fill the terminal.
    private static final String SECURITY = "rollbook.security";

    private static final String EARLY = "logback.configurationFile";
    private static volatile boolean ready;

    /// From here on the whole log goes to its file.
    static void begin(DataDirectory data) {
        System.setProperty("LOG_FILE", data.log().toString());
        System.setProperty(EARLY, "rollbook-logback.xml");
    }

    /// Spring Boot reads the same configuration again, as `logging.config`, and adds levels to it.
    static void handOver() {
        System.clearProperty(EARLY);
    }

    static void ready() {
        ready = true;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        var name = event.getLoggerName();
        var ours = name.startsWith("rollbook.") && !name.equals(SECURITY);
        var shown =
                event.getLevel().isGreaterOrEqual(Level.WARN)
                        ? ours || ready
                        : ours && event.getLevel().isGreaterOrEqual(Level.INFO);
        return shown ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
