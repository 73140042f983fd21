package rollbook.edge.web;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

import java.util.List;
import java.util.stream.Collectors;

/// Who may say, by `X-Forwarded-For` and `X-Forwarded-Proto`, where a request comes from. Tomcat's
/// own default believes every private address; here nobody is believed who is not listed.
///
/// @param proxies addresses, or networks such as `10.1.0.0/16`
@ConfigurationProperties("rollbook")
record Proxies(@DefaultValue List<String> proxies)
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    Proxies {
        proxies = List.copyOf(proxies);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!proxies.isEmpty()) {
            factory.addEngineValves(valve());
        }
    }

    private RemoteIpValve valve() {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(
                proxies.stream().map(Proxies::network).collect(Collectors.joining(",")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    private static String network(String listed) {
        if (listed.contains("/")) {
            return listed;
        }
        return listed + (listed.contains(":") ? "/128" : "/32");
    }
}
