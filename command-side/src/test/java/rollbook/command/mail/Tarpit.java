package rollbook.command.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A mail server that greets with a letter now and then, for ever: no read ever times out.
final class Tarpit implements AutoCloseable {
    private static final long PAUSE_MILLIS = 20;

    private final ServerSocket door;
    private final CountDownLatch call = new CountDownLatch(1);
    private final CountDownLatch hangup = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    private Tarpit(ServerSocket door) {
        this.door = door;
    }

    static Tarpit start() throws IOException {
        var tarpit = new Tarpit(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(tarpit::welcome);
        return tarpit;
    }

    int port() {
        return door.getLocalPort();
    }

    /// Until somebody hears the greeting.
    void awaitCaller() throws InterruptedException {
        await(call);
    }

    /// Until the caller has had enough.
    void awaitHangup() throws InterruptedException {
        await(hangup);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("nobody came, or nobody went");
        }
    }

    private void welcome() {
        try (var caller = door.accept()) {
            drip(caller);
        } catch (IOException _) {
            hangup.countDown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void drip(Socket caller) throws IOException, InterruptedException {
        caller.getOutputStream().write("220-".getBytes(StandardCharsets.US_ASCII));
        call.countDown();
        while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            caller.getOutputStream().write('x');
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        door.close();
    }
}
