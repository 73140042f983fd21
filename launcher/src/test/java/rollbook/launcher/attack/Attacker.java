package rollbook.launcher.attack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody who writes their own HTTP, from a loopback address of their own, so that what is
/// counted by address is counted for each attacker apart.
final class Attacker {
    static final String PASSWORD = "seven dice in the dark";

    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);
    private static final int LONGEST_REFUSAL = 8_192;
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final int port;
    private final InetAddress address;

    Attacker(int port) {
        this.port = port;
        var number = ADDRESSES.incrementAndGet();
        address = loopback(number / 200, number % 200 + 1);
    }

    Reply send(Request request) {
        return send(request.bytes());
    }

    /// Sends what need not be HTTP at all.
    Reply raw(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    private Reply send(byte[] bytes) {
        try (var socket = connect()) {
            write(socket.getOutputStream(), bytes);
            return Reply.read(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a byte of the body now and then, for as long as anybody takes it.
    Reply drip(Request request) {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            write(out, request.bytes());
            await().atMost(Duration.ofMinutes(1)).until(() -> isRefused(out));
            var answer = new byte[LONGEST_REFUSAL];
            var length = socket.getInputStream().read(answer);
            return Reply.read(Arrays.copyOf(answer, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRefused(OutputStream out) {
        try {
            out.write(' ');
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port, address, 0);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        return socket;
    }

    /// Who refuses a body need not read it to its end.
    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException _) {
            return;
        }
    }

    Reply signUp(String email, String password) {
        return send(
                Request.post(
                        "/api/auth/sign-up",
                        Map.of("email", email, "displayName", "Somebody", "password", password)));
    }

    Reply signIn(String email, String password) {
        return send(signingIn(email, password));
    }

    static Request signingIn(String email, String password) {
        return Request.post("/api/auth/sign-in", Map.of("email", email, "password", password));
    }

    Reply refresh(String refreshToken) {
        return send(refreshing(refreshToken));
    }

    static Request refreshing(String refreshToken) {
        return Request.post("/api/auth/refresh", Map.of("refreshToken", refreshToken));
    }

    Reply check(String accessToken) {
        return send(Request.get("/api/auth/check").bearer(accessToken));
    }

    private static InetAddress loopback(int third, int fourth) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 66, (byte) third, (byte) fourth});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
