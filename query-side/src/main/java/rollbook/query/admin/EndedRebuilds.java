package rollbook.query.admin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.query.Rebuilds;
import rollbook.store.deadletter.FailedEvent;

/// Ends a rebuild at the first event that the view cannot handle: the job says where, and the view
/// stands still until somebody resumes it or has it rebuilt again.
@Component
class EndedRebuilds implements Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(EndedRebuilds.class);

    private final JobStore jobs;
    private final ObjectProvider<Projections> projections;
    private final TransactionTemplate apart;

    EndedRebuilds(
            JobStore jobs,
            ObjectProvider<Projections> projections,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.projections = projections;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The transaction of the event is rolled back; that the job has ended is not.

    @Override
    public boolean end(FailedEvent failure) {
        var failed = apart.execute(_ -> jobs.fail(failure.processor(), failure.position()));
        if (!Boolean.TRUE.equals(failed)) {
            return false;
        }
        LOG.error(
                "The rebuild of {} ends at position {}, which it cannot handle",
                failure.processor(),
                failure.position());
        projections
                .getObject()
                .processor(failure.processor())
                .ifPresent(processor -> Thread.startVirtualThread(processor::shutDown));
        return true;
    }
}
