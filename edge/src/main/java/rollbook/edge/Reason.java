package rollbook.edge;

import java.util.Locale;

/// Why a command was refused. Implemented by one enum per noun of the domain, named
/// `<Noun>Rejection`; the wire code is derived from its name: `SessionRejection.NOT_LIVE` is
/// `session.not-live`.
public interface Reason {
    String name();

    Kind kind();

    /// The stable code on the wire, for instance `session.not-live`.
    default String code() {
        var noun = ((Enum<?>) this).getDeclaringClass().getSimpleName().replace("Rejection", "");
        return noun.toLowerCase(Locale.ROOT)
                + "."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What kind of refusal it is, which settles the HTTP status.
    enum Kind {
        /// The thing is not there, or not there for this caller: 404.
        ABSENT(404),
        /// The caller's role or control does not suffice: 403.
        FORBIDDEN(403),
        /// A rule or the phase says no: 422.
        RULE(422),
        /// Somebody else was first: 409.
        CONFLICT(409),
        /// The version the caller saw is no longer the latest: 412.
        STALE(412);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
