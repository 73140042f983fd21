package rollbook.command.user;

import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.store.StreamingProcessors;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {
    @Bean
    ConfigurerModule verificationRequestsProcessor(StreamingProcessors processors) {
        return processors.pooled(VerificationRequests.PROCESSOR, "log");
    }
}
