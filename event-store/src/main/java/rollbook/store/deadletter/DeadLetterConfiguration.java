package rollbook.store.deadletter;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Where projections park events, and who tries them again.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetrySettings.class)
public class DeadLetterConfiguration {
    @Bean
    DeadLetterQueues deadLetterQueues(
            ConnectionProvider connections,
            TransactionManager unitsOfWork,
            PlatformTransactionManager transactions,
            Serializer serializer,
            RetrySettings settings) {
        return new DeadLetterQueues(connections, unitsOfWork, transactions, serializer, settings);
    }

    @Bean
    Retries deadLetterRetries(
            DeadLetterQueues queues,
            EventProcessingConfiguration processing,
            RetrySettings settings) {
        return new Retries(queues, processing, settings.every());
    }

    @Bean
    DeadLetters deadLetters(DeadLetterQueues queues, JdbcClient database) {
        return new DeadLetters(queues, database);
    }
}
