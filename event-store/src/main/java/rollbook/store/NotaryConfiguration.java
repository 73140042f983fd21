package rollbook.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.store.LogConfiguration.Ready;
import rollbook.store.proof.CheckpointKeys;
import rollbook.store.proof.Notary;
import rollbook.store.proof.NotaryThread;

import java.time.Clock;

/// For processes that sign checkpoints of the log: import it beside [EventLogConfiguration] and
/// provide [CheckpointKeys]. Several may do so; they take turns.
@Configuration(proxyBeanMethods = false)
public class NotaryConfiguration {

    @Bean
    Notary notary(
            Ready log, PlatformTransactionManager transactions, CheckpointKeys keys, Clock clock) {
        return new Notary(log.database(), new TransactionTemplate(transactions), keys, clock);
    }

    @Bean(initMethod = "start")
    NotaryThread notaryThread(Notary notary, Window window) {
        var thread = new NotaryThread(notary);
        window.watch(thread::call);
        return thread;
    }
}
