package rollbook.dice.fair;

/// A text that is no proof: not JSON, or not of the shape. The message says where, never what.
public final class MalformedProof extends RuntimeException {
    MalformedProof(String message) {
        super(message);
    }
}
