package rollbook.edge.limit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class LimitConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LimitConfiguration.class);

    @Bean
    Rates rates(Limits limits) {
        if (!limits.enabled()) {
            LOG.warn("RATE LIMITS ARE OFF (rollbook.limits.enabled=false): for load tests only!");
        }
        return new Rates(limits);
    }
}
