package rollbook.query.rsocket;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import java.time.Duration;

/// Looks every second whether those who are here may still be: whoever signed out, was locked or
/// has another password is shown the door within five seconds.
@Component
final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Guests guests;
    private final Doorkeeper doorkeeper;
    private final Scheduler blocking;
    private @Nullable Disposable rounds;

    Rounds(Guests guests, Doorkeeper doorkeeper, Scheduler blocking) {
        this.guests = guests;
        this.doorkeeper = doorkeeper;
        this.blocking = blocking;
    }

    @PostConstruct
    void begin() {
        rounds =
                Flux.interval(PERIOD)
                        .onBackpressureDrop()
                        .concatMap(_ -> Mono.fromRunnable(this::go).subscribeOn(blocking))
                        .subscribe();
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.dispose();
        }
    }

    private void go() {
        try {
            var objections = doorkeeper.objections(guests.all().map(Guest::user).toList());
            guests.all().forEach(guest -> showTheDoor(guest, objections.get(guest.user())));
        } catch (RuntimeException e) {
            log.warn("Could not look who signed out; they stay until I can: {}", e.toString());
        }
    }

    /// Whoever can't be told is met again on the next round, and keeps nobody else from leaving.
    private static void showTheDoor(Guest guest, @Nullable String reason) {
        try {
            if (reason != null) {
                guest.leave(reason);
            }
        } catch (RuntimeException e) {
            log.warn("Could not show somebody the door: {}", e.toString());
        }
    }
}
