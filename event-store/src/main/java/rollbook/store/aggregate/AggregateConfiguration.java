package rollbook.store.aggregate;

import org.axonframework.common.lock.LockFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every aggregate names: `@Aggregate(lockFactory = "aggregateLocks")`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AggregateSettings.class)
public class AggregateConfiguration {

    @Bean
    LockFactory aggregateLocks(AggregateSettings settings) {
        return new FairLocks(settings.queueAtMost());
    }
}
