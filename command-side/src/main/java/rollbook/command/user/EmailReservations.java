package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.mail.Language;
import rollbook.events.UserId;
import rollbook.store.EventLog;

import java.util.Optional;

/// Who owns which address: one unique row, written before the event. A row whose event never came,
/// because the process died in between, gives way after a while.
@Component
class EmailReservations {
    private final Accounts accounts;
    private final EventLog log;

    EmailReservations(Accounts accounts, EventLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    /// Takes the address for the new account, whose owner reads `language`.
    ///
    /// @return who has it already; empty when it is the new account's now
    Optional<UserId> reserve(Account taken, Language language) {
        var email = taken.email();
        if (accounts.add(taken, language)) {
            return Optional.empty();
        }
        accounts.ofLongAgo(email)
                .filter(holder -> log.lastSequence(holder.userId().toString()).isEmpty())
                .ifPresent(abandoned -> accounts.remove(abandoned.userId()));
        return accounts.add(taken, language)
                ? Optional.empty()
                : accounts.ofAddress(email).map(Account::userId);
    }
}
