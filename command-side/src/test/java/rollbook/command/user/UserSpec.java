package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;

import rollbook.edge.CommandRejected;
import rollbook.events.UserId;
import rollbook.events.user.EmailChangeRequested;
import rollbook.events.user.EmailChanged;
import rollbook.events.user.EmailVerified;
import rollbook.events.user.PasswordChanged;
import rollbook.events.user.RoleGranted;
import rollbook.events.user.RoleRevoked;
import rollbook.events.user.SiteRole;
import rollbook.events.user.UserErased;
import rollbook.events.user.UserEvent;
import rollbook.events.user.UserLocked;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;
import rollbook.events.user.UserUnlocked;

import java.util.List;

/// Given what happened to an account, when something is asked of it, then this is what follows.
abstract class UserSpec {
    static final UserId mira = UserId.of("user-0190a1b2-0000-7000-8000-00000000000a");

    private UserState state = new UserState.Nobody();
    private List<UserEvent> events = List.of();
    private CommandRejected rejection;

    void given(UserEvent... history) {
        for (var event : history) {
            state = state.evolve(event);
        }
    }

    void when(UserCommand command) {
        try {
            events = UserDecider.decide(command, state);
        } catch (CommandRejected rejected) {
            rejection = rejected;
        }
    }

    void then(UserEvent... expected) {
        assertThat(rejection).isNull();
        assertThat(events).containsExactly(expected);
    }

    void thenNothing() {
        then();
    }

    void thenRejected(UserRejection reason) {
        assertThat(rejection).isNotNull();
        assertThat(rejection.reason()).isEqualTo(reason);
    }

    static void isRefused(UserRejection reason, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .asInstanceOf(InstanceOfAssertFactories.type(CommandRejected.class))
                .extracting(CommandRejected::reason)
                .isEqualTo(reason);
    }

    static UserRegistered registered() {
        return new UserRegistered(mira, "mira@example.org", "Mira");
    }

    static EmailVerified verified() {
        return new EmailVerified(mira);
    }

    static UserRenamed renamed(String name) {
        return new UserRenamed(mira, name);
    }

    static RoleGranted madeAdmin() {
        return new RoleGranted(mira, SiteRole.ADMIN);
    }

    static EmailChangeRequested askedFor(String email) {
        return new EmailChangeRequested(mira, email);
    }

    static EmailChanged moved(String email) {
        return new EmailChanged(mira, email);
    }

    static PasswordChanged changedPassword() {
        return new PasswordChanged(mira);
    }

    static RoleRevoked noAdmin() {
        return new RoleRevoked(mira, SiteRole.ADMIN);
    }

    static UserLocked locked() {
        return new UserLocked(mira);
    }

    static UserUnlocked unlocked() {
        return new UserUnlocked(mira);
    }

    static UserErased erased() {
        return new UserErased(mira);
    }

    static UserCommand signsUp() {
        return new UserCommand.SignUp(
                mira, EmailAddress.of("Mira@Example.org"), DisplayName.of("Mira"));
    }

    static UserCommand verifiesEmail() {
        return new UserCommand.VerifyEmail(mira);
    }

    static UserCommand renamesTo(String name) {
        return new UserCommand.Rename(mira, DisplayName.of(name));
    }

    static UserCommand makesAdmin() {
        return new UserCommand.GrantRole(mira, SiteRole.ADMIN);
    }

    static UserCommand asksFor(String email) {
        return new UserCommand.ChangeEmail(mira, EmailAddress.of(email));
    }

    static UserCommand confirms(String email) {
        return new UserCommand.ConfirmEmail(mira, EmailAddress.of(email));
    }

    static UserCommand changesPassword() {
        return new UserCommand.ChangePassword(mira);
    }

    static UserCommand resetsPassword() {
        return new UserCommand.ResetPassword(mira);
    }

    static UserCommand revokesAdmin(boolean last) {
        return new UserCommand.RevokeRole(mira, SiteRole.ADMIN, last);
    }

    static UserCommand locks(boolean lastAdmin) {
        return new UserCommand.Lock(mira, lastAdmin);
    }

    static UserCommand unlocks() {
        return new UserCommand.Unlock(mira);
    }

    static UserCommand erases() {
        return new UserCommand.Erase(mira);
    }
}
