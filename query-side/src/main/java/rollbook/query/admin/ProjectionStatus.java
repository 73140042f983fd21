package rollbook.query.admin;

/// How a projection is doing.
///
/// @param position of the log that it has come to
/// @param head position of the last event in the log
/// @param lag how many positions it is behind
/// @param rate events a second, over the last ten seconds
/// @param failures how often handling an event failed since this node started
/// @param deadLetters how many events wait to be handled
record ProjectionStatus(
        String name,
        State state,
        long position,
        long head,
        long lag,
        double rate,
        long failures,
        long deadLetters) {

    enum State {
        RUNNING,
        PAUSED,
        REPLAYING,
        FAILED
    }
}
