package rollbook.command.session;

import rollbook.command.user.UserRejection;
import rollbook.edge.CommandRejected;
import rollbook.events.UserId;

/// Somebody who is not at the table yet, as their account says.
///
/// @param mayPlay false for an unverified account where the installation asks for a verified one
record Guest(UserId userId, String displayName, boolean mayPlay) {
    Guest requireMayPlay() {
        if (!mayPlay) {
            throw new CommandRejected(
                    UserRejection.NOT_VERIFIED, "Verify your e-mail address before you play.");
        }
        return this;
    }
}
