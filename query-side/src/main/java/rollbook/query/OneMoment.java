package rollbook.query;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Has several things be read as they stood at one moment; rows may come from the database one by
/// one meanwhile.
@Component
public class OneMoment {
    private final TransactionTemplate transaction;

    OneMoment(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Runs `reading` in a transaction that sees one state of the database and writes nothing.
    public void read(Runnable reading) {
        transaction.executeWithoutResult(_ -> reading.run());
    }
}
