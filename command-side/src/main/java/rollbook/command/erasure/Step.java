package rollbook.command.erasure;

/// What is done to forget somebody, in this order.
enum Step {
    /// Nobody acts for them any more; now their tables pass on or end.
    TABLES,
    /// From here on nobody can read what they wrote.
    KEY,
    /// The log says so: every process lets go of what it remembers, and the views follow.
    FAREWELL,
    /// What lies beside the log.
    BELONGINGS,
    /// What was deleted leaves the files of the database.
    SCRUB,
    DONE;

    Step next() {
        return switch (this) {
            case TABLES -> KEY;
            case KEY -> FAREWELL;
            case FAREWELL -> BELONGINGS;
            case BELONGINGS -> SCRUB;
            case SCRUB, DONE -> DONE;
        };
    }
}
