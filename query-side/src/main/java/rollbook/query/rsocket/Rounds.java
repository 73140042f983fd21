package rollbook.query.rsocket;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import java.time.Clock;
import java.time.Duration;

/// Looks every second whether those who are here may still be: whoever signed out, was locked or
/// has another password is shown the door within five seconds. So is whoever let the time of their
/// token pass, which is told by the clock alone, also while the database can't be asked.
@Component
final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Guests guests;
    private final Doorkeeper doorkeeper;
    private final Scheduler blocking;
    private final Clock clock;
    private @Nullable Disposable rounds;

    Rounds(Guests guests, Doorkeeper doorkeeper, Scheduler blocking, Clock clock) {
        this.guests = guests;
        this.doorkeeper = doorkeeper;
        this.blocking = blocking;
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        rounds =
                Disposables.composite(
                        ticks().subscribe(_ -> sendOverdueHome()),
                        ticks().concatMap(_ -> Mono.fromRunnable(this::go).subscribeOn(blocking))
                                .subscribe());
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.dispose();
        }
    }

    private static Flux<Long> ticks() {
        return Flux.interval(PERIOD).onBackpressureDrop();
    }

    private void sendOverdueHome() {
        var now = clock.instant();
        guests.all()
                .filter(guest -> guest.isOverdue(now))
                .forEach(guest -> showTheDoor(guest, "token-expired"));
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
