package rollbook.edge.limit;

import io.github.bucket4j.TimeMeter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class LimitConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LimitConfiguration.class);

    @Bean
    Rates rates(Limits limits, ObjectProvider<TimeMeter> clock) {
        if (!limits.enabled()) {
            LOG.warn("RATE LIMITS ARE OFF (rollbook.limits.enabled=false): for load tests only!");
        }
        return new Rates(limits, clock.getIfAvailable(() -> TimeMeter.SYSTEM_MILLISECONDS));
    }
}
