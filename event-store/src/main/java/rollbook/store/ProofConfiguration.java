package rollbook.store;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.store.LogConfiguration.Ready;
import rollbook.store.proof.CheckpointKeys;
import rollbook.store.proof.LogVerification;

/// Verification in every process. Without [CheckpointKeys] no checkpoint is believed.
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    LogVerification logVerification(Ready log, ObjectProvider<CheckpointKeys> keys) {
        return new LogVerification(
                log.database(),
                () -> keys.stream().flatMap(known -> known.all().stream()).toList());
    }
}
