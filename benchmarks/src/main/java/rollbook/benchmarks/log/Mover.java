package rollbook.benchmarks.log;

/// Moves tokens in one session by commands, all the way from the bus to the disk.
record Mover(Side side, Story session) implements Load.Caller {
    @Override
    public int call() {
        side.send(session.wish());
        return 1;
    }

    String stream() {
        return session.session().toString();
    }
}
