package rollbook.command.mail;

import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One batch on its way, for as long as a batch may take. A mail server that answers a byte now and
/// then never runs into a read timeout, so the whole batch has a deadline: a carrier of its own is
/// interrupted then, which closes its connection wherever it waits.
final class Delivery {
    private static final Duration PARTING = Duration.ofSeconds(1);

    private final MailRoute route;
    private final Duration deadline;
    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();

    Delivery(MailRoute route, Duration deadline) {
        this.route = route;
        this.deadline = deadline;
    }

    private sealed interface Report {}

    private record Known(Receipt receipt) implements Report {}

    private record Returned(@Nullable String why) implements Report {}

    /// Hands the mails over; `settle` hears what became of each, on this thread.
    ///
    /// @return why there was no way for those of which `settle` heard nothing, null when none
    @Nullable String deliver(List<SealedMail> mails, Consumer<Receipt> settle)
            throws InterruptedException {
        var carrier = Thread.ofVirtual().name("mail-carrier").start(() -> carry(mails));
        try {
            var returned = settleUntilReturn(settle);
            return returned == null ? callBack(carrier, settle) : returned.why();
        } finally {
            carrier.interrupt();
        }
    }

    private void carry(List<SealedMail> mails) {
        try {
            route.deliver(mails, receipt -> reports.add(new Known(receipt)));
            reports.add(new Returned(null));
        } catch (MessagingException | IOException | RuntimeException failure) {
            reports.add(new Returned(failure.getClass().getSimpleName()));
        }
    }

    private @Nullable Returned settleUntilReturn(Consumer<Receipt> settle)
            throws InterruptedException {
        var end = System.nanoTime() + deadline.toNanos();
        while (true) {
            switch (reports.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                case null -> {
                    return null;
                }
                case Known(var receipt) -> settle.accept(receipt);
                case Returned returned -> {
                    return returned;
                }
            }
        }
    }

    /// What left at the last moment has left.
    private String callBack(Thread carrier, Consumer<Receipt> settle) throws InterruptedException {
        carrier.interrupt();
        carrier.join(PARTING);
        for (var report = reports.poll(); report != null; report = reports.poll()) {
            if (report instanceof Known(var receipt)) {
                settle.accept(receipt);
            }
        }
        return "took longer than " + deadline.toSeconds() + " s";
    }
}
