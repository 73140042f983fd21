package rollbook.edge.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Requests on a management port of its own, which is loopback's unless configured otherwise. On
/// the public port there is nothing of it but health.
final class ManagementPort implements RequestMatcher {
    private final Environment environment;

    ManagementPort(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var port = Integer.toString(request.getLocalPort());
        return port.equals(environment.getProperty("local.management.port"))
                && !port.equals(environment.getProperty("local.server.port"));
    }
}
