package rollbook.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
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

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
                Stream.concat(origins.stream(), Stream.of(publicOrigin())).distinct().toList());
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

    /// An origin has no path.
    private String publicOrigin() {
        var url = URI.create(publicUrl);
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /// Leaves the answer to the problem filter; Spring's own is a line of plain text. And it doubts
    /// the `Host`: to Spring a page is of this site when both headers agree, though a name that was
    /// pointed at this machine makes them agree as well.
    private static final class Refusing extends DefaultCorsProcessor {
        private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

        private final SecurityLog security;

        Refusing(SecurityLog security) {
            this.security = security;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration known,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            var sent = Collections.list(request.getHeaders("Origin"));
            if (!READS.contains(request.getMethod())
                    && known != null
                    && !sent.isEmpty()
                    && !(sent.size() == 1 && allows(known, sent.getFirst(), request))) {
                throw refused();
            }
            return super.processRequest(known, request, response);
        }

        private static boolean allows(
                CorsConfiguration known, String origin, HttpServletRequest request) {
            return known.checkOrigin(origin) != null || isOwn(origin, request);
        }

        /// Of the address that the request came in at.
        private static boolean isOwn(String origin, HttpServletRequest request) {
            var address = request.getLocalAddr();
            var port = ":" + request.getLocalPort();
            var isLoopback = InetAddress.ofLiteral(address).isLoopbackAddress();
            return origin.equals("http://" + address + port)
                    || origin.equals("http://[" + address + "]" + port)
                    || (isLoopback && origin.equals("http://localhost" + port));
        }

        private ProblemException refused() {
            security.note(Happening.ORIGIN_REFUSED, null);
            return new ProblemException(ProblemCode.ORIGIN_REFUSED);
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            throw refused();
        }
    }
}
