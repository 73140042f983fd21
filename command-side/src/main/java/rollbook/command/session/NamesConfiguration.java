package rollbook.command.session;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.store.StreamingProcessors;

@Configuration(proxyBeanMethods = false)
class NamesConfiguration {
    @Bean
    ConfigurerModule namesAtTablesProcessor(StreamingProcessors processors) {
        return processors.pooled(NamesAtTables.PROCESSOR, "log");
    }

    /// People and tables are different streams, and here their order matters.
    @Bean
    ConfigurerModule namesAtTablesInOneSequence() {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerSequencingPolicy(
                                NamesAtTables.PROCESSOR, _ -> _ -> NamesAtTables.PROCESSOR);
    }
}
