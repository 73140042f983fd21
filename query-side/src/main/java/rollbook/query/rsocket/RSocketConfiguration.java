package rollbook.query.rsocket;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.rsocket.autoconfigure.RSocketProperties;
import org.springframework.boot.rsocket.server.RSocketServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import rollbook.edge.limit.Limits;
import rollbook.edge.security.SecurityLog;

import tools.jackson.databind.json.JsonMapper;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// Puts our door where Boot would put its own server; Boot still starts and stops it.
@Configuration
@EnableConfigurationProperties({StreamLimits.class, Origins.class})
class RSocketConfiguration {
    @Bean(destroyMethod = "dispose")
    Scheduler blockingScheduler() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
    }

    @Bean
    Guests guests(StreamLimits limits) {
        return new Guests(limits.connectionsPerUser());
    }

    @Bean
    GuestRequests.Services guestServices(
            Routes routes,
            Refusals refusals,
            JsonMapper json,
            StreamLimits limits,
            Scheduler blockingScheduler) {
        return new GuestRequests.Services(routes, refusals, json, limits, blockingScheduler);
    }

    @Bean
    Reception reception(
            StreamLimits limits,
            Limits rates,
            Doorkeeper doorkeeper,
            Guests guests,
            GuestRequests.Services services) {
        return new Reception(limits, rates.enabled(), doorkeeper, guests, services);
    }

    /// Boot hands over an acceptor for its own message handlers; ours routes by itself.
    @Bean
    RSocketServerFactory door(
            RSocketProperties properties,
            StreamLimits limits,
            Origins origins,
            Reception reception,
            SecurityLog security) {
        var server = properties.getServer();
        var port = server.getPort() == null ? 0 : server.getPort();
        var address = new InetSocketAddress(host(server), port);
        return _ -> new Door(address, limits, origins, reception, security);
    }

    private static InetAddress host(RSocketProperties.Server server) {
        return server.getAddress() == null
                ? new InetSocketAddress(0).getAddress()
                : server.getAddress();
    }
}
