package rollbook.command.erasure;

import org.springframework.stereotype.Component;

import rollbook.command.mail.PersonalMails;
import rollbook.command.session.LeaveTaking;
import rollbook.command.user.ClosedAccounts;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.events.UserId;
import rollbook.store.Scrub;
import rollbook.store.append.KeptAnswers;
import rollbook.store.privacy.SubjectKeys;
import rollbook.store.role.SchemaOwner;

import java.sql.SQLException;
import java.util.List;

/// Does each step. Doing one again changes nothing.
@Component
class ErasureSteps {
    private static final List<String> WHERE_THEY_WERE =
            List.of(
                    "log.account",
                    "log.email_change",
                    "log.mail",
                    "log.verification",
                    "log.answer",
                    "log.subject_key");

    private final LeaveTaking tables;
    private final SubjectKeys keys;
    private final ClosedAccounts accounts;
    private final PersonalMails mails;
    private final KeptAnswers answers;
    private final Scrub scrub;
    private final ErasureSettings settings;
    private final SecurityLog security;

    ErasureSteps(
            LeaveTaking tables,
            SubjectKeys keys,
            ClosedAccounts accounts,
            PersonalMails mails,
            KeptAnswers answers,
            SchemaOwner owner,
            ErasureSettings settings,
            SecurityLog security) {
        this.tables = tables;
        this.keys = keys;
        this.accounts = accounts;
        this.mails = mails;
        this.answers = answers;
        this.scrub = new Scrub(owner);
        this.settings = settings;
        this.security = security;
    }

    /// Takes one step.
    ///
    /// @return false when something else has to happen first
    boolean take(Step step, UserId user) throws SQLException {
        return switch (step) {
            case TABLES -> {
                tables.takeLeave(user);
                yield true;
            }
            case KEY -> {
                keys.erase(user.toString());
                yield true;
            }
            case FAREWELL -> {
                accounts.farewell(user);
                yield true;
            }
            case BELONGINGS -> clearOut(user);
            case SCRUB -> !settings.scrub() || scrub.tables(WHERE_THEY_WERE);
            case DONE -> throw new IllegalStateException("there is nothing left to do");
        };
    }

    private boolean clearOut(UserId user) {
        if (!mails.forget(user)) {
            return false;
        }
        answers.forget(user.toString());
        accounts.clearOut(user);
        security.note(Happening.ERASURE_DONE, user);
        return true;
    }
}
