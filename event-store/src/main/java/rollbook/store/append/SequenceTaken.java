package rollbook.store.append;

/// Others were faster: the decision was made on a state that is no longer, or never came to be the
/// latest. Nothing was written.
public final class SequenceTaken extends RuntimeException {
    SequenceTaken(String stream) {
        super("others were faster in " + stream, null, false, false);
    }
}
