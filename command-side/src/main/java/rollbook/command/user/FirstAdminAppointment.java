package rollbook.command.user;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import rollbook.command.Commands;
import rollbook.command.mail.Language;
import rollbook.command.user.IdentitySettings.FirstAdmin;
import rollbook.command.user.UserCommand.GrantRole;
import rollbook.command.user.UserCommand.SignUp;
import rollbook.command.user.UserCommand.VerifyEmail;
import rollbook.command.user.password.Passwords;
import rollbook.command.user.password.Secret;
import rollbook.events.UserId;
import rollbook.events.user.SiteRole;
import rollbook.store.UuidV7;

/// Sees to it at start, before anybody can call, that an installation has an admin, at the first
/// start or when there is none any more. Every step may be repeated, so a start that was killed
/// half way is made good by the next.
@Component
class FirstAdminAppointment implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdminAppointment.class);

    /// After Axon's handlers are there, before the web server is.
    private static final int BEFORE_THE_WEB_SERVER =
            WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 512;

    private static final DisplayName NAME = new DisplayName("Admin");

    private final FirstAdmins firstAdmins;
    private final Admins admins;
    private final AdminLock lock;
    private final FirstAdmin wanted;
    private final Accounts accounts;
    private final Users users;
    private final Passwords passwords;
    private final Commands commands;
    private final Announcement announcement;
    private volatile boolean done;

    FirstAdminAppointment(
            FirstAdmins firstAdmins,
            Admins admins,
            AdminLock lock,
            IdentitySettings settings,
            Accounts accounts,
            Users users,
            Passwords passwords,
            Commands commands,
            Announcement announcement) {
        this.firstAdmins = firstAdmins;
        this.admins = admins;
        this.lock = lock;
        this.wanted = settings.firstAdmin();
        this.accounts = accounts;
        this.users = users;
        this.passwords = passwords;
        this.commands = commands;
        this.announcement = announcement;
    }

    @Override
    public void start() {
        if (!firstAdmins.anyAppointed() || !admins.any()) {
            lock.oneAtATime(this::appointUnlessDone);
        }
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    private void appointUnlessDone() {
        if (firstAdmins.anyAppointed() && admins.any()) {
            return;
        }
        var email = EmailAddress.of(wanted.email());
        var userId =
                accounts.ofAddress(email)
                        .map(Account::userId)
                        .orElseGet(() -> new UserId(UuidV7.next()));
        if (users.find(userId).isEmpty()) {
            register(userId, email);
        } else if (firstAdmins.anyAppointed() && !isProved(userId)) {
            LOG.error("There is no admin, and nobody proved the address of the first admin");
            return;
        }
        admins.enlist(userId);
        commands.send(new GrantRole(userId, SiteRole.ADMIN));
        firstAdmins.appointed(userId);
    }

    /// Once an installation has been running, anybody may have signed up with that address.
    private boolean isProved(UserId user) {
        return users.find(user).filter(Person::emailVerified).isPresent();
    }

    private void register(UserId userId, EmailAddress email) {
        var hash = passwords.hash(password(email));
        if (!accounts.add(new Account(email, userId, hash), Language.ENGLISH)) {
            accounts.changePassword(userId, hash);
        }
        commands.send(new SignUp(userId, email, NAME));
        commands.send(new VerifyEmail(userId));
    }

    private String password(EmailAddress email) {
        var configured = wanted.password();
        if (configured == null) {
            var generated = Secret.fresh().text();
            announcement.ofFirstAdmin(email, generated);
            return generated;
        }
        PasswordRule.check(configured, email, NAME);
        return configured;
    }
}
