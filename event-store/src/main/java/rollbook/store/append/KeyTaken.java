package rollbook.store.append;

/// Under this key of this owner there is an answer already. Nothing was written.
public final class KeyTaken extends RuntimeException {
    KeyTaken(Throwable cause) {
        super("the key has an answer already", cause);
    }
}
