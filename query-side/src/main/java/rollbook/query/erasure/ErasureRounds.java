package rollbook.query.erasure;

import org.springframework.stereotype.Component;

import rollbook.edge.PeriodicTask;

import java.sql.SQLException;
import java.time.Duration;

/// Looks again and again whether there is somebody to forget.
@Component("viewErasureRounds")
class ErasureRounds extends PeriodicTask {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Rereadings rereadings;

    ErasureRounds(Rereadings rereadings) {
        super(PAUSE);
        this.rereadings = rereadings;
    }

    @Override
    protected void once() throws SQLException {
        rereadings.round();
    }
}
