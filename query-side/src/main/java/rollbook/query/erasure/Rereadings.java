package rollbook.query.erasure;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.query.Rereading;
import rollbook.query.Views;
import rollbook.query.erasure.ErasureStore.Pending;
import rollbook.store.Scrub;
import rollbook.store.privacy.SubjectKeys;
import rollbook.store.role.SchemaOwner;

import java.sql.SQLException;
import java.util.List;

/// Has the views read again what they have of people who were erased, and then the files of the
/// database lose it. A step at a time: what a process left undone another takes up.
@Component
class Rereadings {
    private static final List<String> WHERE_TEXTS_ARE =
            List.of(
                    "view.profile",
                    "view.lobby_session",
                    "view.table_head",
                    "view.table_part",
                    "view.journal_entry",
                    "view.audit_entry",
                    "view.sheet");

    private final ErasureStore erasures;
    private final List<Rereading> rereading;
    private final Views views;
    private final SubjectKeys keys;
    private final TransactionTemplate transaction;
    private final Scrub scrub;
    private final boolean scrubs;

    Rereadings(
            ErasureStore erasures,
            List<Rereading> rereading,
            Views views,
            SubjectKeys keys,
            TransactionTemplate transaction,
            SchemaOwner owner,
            @Value("${rollbook.erasure.scrub:true}") boolean scrubs) {
        this.erasures = erasures;
        this.rereading = rereading;
        this.views = views;
        this.keys = keys;
        this.transaction = transaction;
        this.scrub = new Scrub(owner);
        this.scrubs = scrubs;
    }

    /// Does what can be done now.
    void round() throws SQLException {
        for (var pending : erasures.pending()) {
            if (!pending.reread() && haveComeTo(pending.position())) {
                transaction.executeWithoutResult(_ -> reread(pending));
            }
        }
        var reread = erasures.pending().stream().filter(Pending::reread).toList();
        if (!reread.isEmpty() && (!scrubs || scrub.tables(WHERE_TEXTS_ARE))) {
            reread.forEach(pending -> erasures.scrubbed(pending.person()));
        }
    }

    /// Earlier, a view could still write what it had read before.
    private boolean haveComeTo(long position) {
        return rereading.stream().allMatch(view -> views.positionOf(view.view()) >= position);
    }

    private void reread(Pending pending) {
        if (erasures.lock(pending.person())) {
            keys.forget(pending.person().toString());
            var traces = erasures.traces(pending.person());
            rereading.forEach(view -> view.reread(traces));
            erasures.reread(pending.person());
        }
    }
}
