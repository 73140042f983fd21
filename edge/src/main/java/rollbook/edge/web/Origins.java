package rollbook.edge.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Which web pages may call Rollbook from a browser. Native clients send no Origin and need no
/// leave.
///
/// @param origins other sites' origins, `https://table.example`; none unless listed
/// @param publicUrl Rollbook's own address as browsers see it, also behind a gateway
@ConfigurationProperties("rollbook")
record Origins(
        @DefaultValue List<String> origins,
        @DefaultValue("http://localhost:8080") String publicUrl) {
    private static final List<String> EXPOSED =
            List.of("Rollbook-Position", "ETag", "Retry-After", "Idempotent-Replayed", "Location");
    private static final List<String> ALLOWED =
            List.of(
                    "Authorization",
                    "Content-Type",
                    "If-Match",
                    "Idempotency-Key",
                    "Rollbook-After");

    CorsFilter filter(SecurityLog security) {
        var configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(
                Stream.concat(origins.stream(), Stream.of(publicUrl)).distinct().toList());
        configuration.setAllowedMethods(
                Stream.of(
                                HttpMethod.GET,
                                HttpMethod.HEAD,
                                HttpMethod.POST,
                                HttpMethod.PUT,
                                HttpMethod.PATCH,
                                HttpMethod.DELETE)
                        .map(HttpMethod::name)
                        .toList());
        configuration.setAllowedHeaders(ALLOWED);
        configuration.setExposedHeaders(EXPOSED);
        configuration.setMaxAge(Duration.ofHours(1));
        var everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", configuration);
        var filter = new CorsFilter(everywhere);
        filter.setCorsProcessor(new Refusing(security));
        return filter;
    }

    /// Leaves the answer to the problem filter; Spring's own is a line of plain text.
    private static final class Refusing extends DefaultCorsProcessor {
        private final SecurityLog security;

        Refusing(SecurityLog security) {
            this.security = security;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            security.note(Happening.ORIGIN_REFUSED, null);
            throw new ProblemException(ProblemCode.ORIGIN_REFUSED);
        }
    }
}
