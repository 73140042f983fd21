package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.user.UserCommand.GrantRole;
import rollbook.command.user.UserCommand.RevokeRole;
import rollbook.edge.CurrentUser;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

/// Gives people roles in the whole installation, and takes them. Access tokens name the roles, so
/// those of before die.
@Component
class Roles {
    private final Admins admins;
    private final SignIns signIns;
    private final Commands commands;
    private final SecurityLog security;

    Roles(Admins admins, SignIns signIns, Commands commands, SecurityLog security) {
        this.admins = admins;
        this.signIns = signIns;
        this.commands = commands;
        this.security = security;
    }

    Accepted makeAdmin(UserId user, CurrentUser admin) {
        return done(
                admins.joining(
                        user, () -> commands.send(new GrantRole(user, SiteRole.ADMIN), admin)),
                Happening.ROLE_GRANTED,
                user);
    }

    Accepted makeNoAdmin(UserId user, CurrentUser admin) {
        return done(
                admins.leaving(
                        user,
                        last -> commands.send(new RevokeRole(user, SiteRole.ADMIN, last), admin)),
                Happening.ROLE_REVOKED,
                user);
    }

    private Accepted done(Accepted accepted, Happening happening, UserId user) {
        if (!accepted.events().isEmpty()) {
            signIns.raiseTokenVersion(user);
            security.note(happening, user);
        }
        return accepted;
    }
}
