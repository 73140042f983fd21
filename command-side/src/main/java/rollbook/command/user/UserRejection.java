package rollbook.command.user;

import rollbook.edge.Reason;

/// Why an account refuses.
public enum UserRejection implements Reason {
    UNKNOWN(Kind.ABSENT),
    ALREADY_REGISTERED(Kind.CONFLICT),
    EMAIL_INVALID(Kind.RULE),
    EMAIL_TAKEN(Kind.CONFLICT),
    NAME_INVALID(Kind.RULE),
    PASSWORD_TOO_SHORT(Kind.RULE),
    PASSWORD_TOO_LONG(Kind.RULE),
    PASSWORD_GUESSABLE(Kind.RULE),
    PASSWORD_LEAKED(Kind.RULE),
    PASSWORD_WRONG(Kind.FORBIDDEN),
    TOKEN_INVALID(Kind.RULE),
    NOT_VERIFIED(Kind.RULE),
    LOCKED(Kind.FORBIDDEN),
    LAST_ADMIN(Kind.CONFLICT);

    private final Kind kind;

    UserRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
