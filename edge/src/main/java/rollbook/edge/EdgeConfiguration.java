package rollbook.edge;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/// Everything both sides share at the wire. Importing it is all that a side has to do; its defaults
/// stand in `edge.yaml`.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class EdgeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Secrets secrets(@Value("${rollbook.master-key}") String masterKey) {
        return Secrets.of(masterKey);
    }
}
