package rollbook.command.mail;

import org.springframework.stereotype.Component;

import rollbook.edge.PeriodicTask;

import java.time.Duration;

/// Sends the postman round again and again while the application runs. A round under way when it
/// stops has a moment to end, so that what left is known to have left.
@Component
class PostRounds extends PeriodicTask {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Postman postman;
    private final LostMail lost;

    PostRounds(Postman postman, LostMail lost) {
        super(PAUSE, FAREWELL);
        this.postman = postman;
        this.lost = lost;
    }

    @Override
    protected void once() throws InterruptedException {
        postman.round();
        lost.giveUp();
    }
}
