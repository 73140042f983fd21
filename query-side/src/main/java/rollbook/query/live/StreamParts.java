package rollbook.query.live;

import org.springframework.stereotype.Component;

import rollbook.edge.position.Cursors;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

import java.util.concurrent.Executor;

/// What every stream of a session works with.
@Component
record StreamParts(Feeds feeds, Past past, Frames frames, Snapshots snapshots, Cursors cursors) {
    /// Threads that may wait for the database.
    Executor blocking() {
        return feeds.blocking();
    }

    static ProblemException noSuchCursor() {
        return new ProblemException(ProblemCode.CURSOR_INVALID);
    }
}
