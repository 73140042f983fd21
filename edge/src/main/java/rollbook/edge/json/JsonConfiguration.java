package rollbook.edge.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import tools.jackson.databind.json.JsonMapper;

/// Takes the place of Boot's mapper, for MVC and RSocket alike.
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    @Primary
    JsonMapper strictJson() {
        return StrictJson.mapper();
    }
}
