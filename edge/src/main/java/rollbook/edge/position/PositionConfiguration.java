package rollbook.edge.position;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.edge.Secrets;

@Configuration(proxyBeanMethods = false)
class PositionConfiguration {

    @Bean
    Cursors cursors(Secrets secrets) {
        return new Cursors(secrets);
    }

    @Bean
    Positions positions(Secrets secrets) {
        return new Positions(secrets);
    }

    @Bean
    PageCursors pageCursors(Secrets secrets) {
        return new PageCursors(secrets);
    }
}
