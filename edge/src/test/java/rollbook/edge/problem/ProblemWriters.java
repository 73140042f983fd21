package rollbook.edge.problem;

import tools.jackson.databind.json.JsonMapper;

/// Writers of problems for tests without a context.
public final class ProblemWriters {
    private ProblemWriters() {}

    public static ProblemWriter plain() {
        return new ProblemWriter(new JsonMapper());
    }
}
