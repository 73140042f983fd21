package rollbook.admin;

/// Nobody has signed in from here yet.
final class NotSignedIn extends RuntimeException {
    NotSignedIn() {
        super("Not signed in. Run: rollbook-admin login --email <address>");
    }
}
