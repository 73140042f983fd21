package rollbook.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.function.Consumer;

/// What a killed Rollbook or a killed postmaster left running. Only called under the home's lock,
/// so nobody else can be using it.
final class Orphans {
    private static final Logger log = LoggerFactory.getLogger(Orphans.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Tools tools;
    private final Home home;
    private final Postmaster postmaster;

    Orphans(Tools tools, Home home, Postmaster postmaster) {
        this.tools = tools;
        this.home = home;
        this.postmaster = postmaster;
    }

    /// Ends them all: a server that keeps its old settings is worth less than a clean start.
    void end() {
        if (postmaster.running().isPresent()) {
            log.info("Taking over from a PostgreSQL that was left running");
            tools.stop(home);
        }
        // a busy backend outlives its postmaster and would block the start
        if (!goneAfter(ProcessHandle::destroy)) goneAfter(ProcessHandle::destroyForcibly);
        // a stale file would make pg_ctl believe whoever has that process id now
        postmaster.forget();
    }

    private boolean goneAfter(Consumer<ProcessHandle> signal) {
        postmaster.processes().forEach(signal);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (postmaster.processes().findAny().isPresent()) {
            if (System.nanoTime() > deadline) return false;
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
