package rollbook.command.user.password;

/// Too many passwords are being checked at the moment; a second later it may go.
public final class Busy extends RuntimeException {
    Busy() {
        super("too many passwords are being checked", null, false, false);
    }
}
