package rollbook.command.session;

import org.springframework.stereotype.Component;

import rollbook.command.dice.FairDice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/// The world as it is: the clock, unforeseeable dice, random marks.
@Component
class SessionPorts implements Ports {
    private static final int MARK_BYTES = 9;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final FairDice dice;

    SessionPorts(Clock clock, FairDice dice) {
        this.clock = clock;
        this.dice = dice;
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public FairDice dice() {
        return dice;
    }

    @Override
    public String revision() {
        var mark = new byte[MARK_BYTES];
        random.nextBytes(mark);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }
}
