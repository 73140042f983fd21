package rollbook.testing;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// A mail server that can misbehave: it refuses, hangs up, holds back an answer or drips it, and
/// offers STARTTLS or not. It keeps what it took and every line that it heard.
public final class SmtpServer implements AutoCloseable {
    private final ServerSocket door;
    private final @Nullable SSLSocketFactory tls;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private volatile Function<String, @Nullable String> manner = _ -> null;

    private SmtpServer(ServerSocket door, @Nullable SSLSocketFactory tls) {
        this.door = door;
        this.tls = tls;
    }

    /// A mail that the server took.
    ///
    /// @param encrypted whether it came over TLS
    public record Mail(String recipient, String content, boolean encrypted) {}

    public static SmtpServer start() {
        return start(0, null);
    }

    /// One at that port.
    ///
    /// @param port 0 for a free one
    /// @param tls offers STARTTLS with it; null: no STARTTLS
    public static SmtpServer start(int port, @Nullable SSLSocketFactory tls) {
        try {
            var door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var server = new SmtpServer(door, tls);
            Thread.ofVirtual().name("smtp-door").start(server::welcome);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it answers from now on to a line (`.` ends a mail, "" is the call itself); null: what a
    /// good server does. It may take its time, or throw [Hangup].
    public void answering(Function<String, @Nullable String> manner) {
        this.manner = manner;
    }

    /// Ends the connection without a word.
    public static final class Hangup extends RuntimeException {}

    public int port() {
        return door.getLocalPort();
    }

    public List<Mail> taken() {
        return List.copyOf(taken);
    }

    public List<String> recipients() {
        return taken.stream().map(Mail::recipient).toList();
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }

    /// How many connections there were.
    public int calls() {
        return calls.get();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                callers.add(caller);
                calls.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            new Conversation(caller).hold();
        } catch (IOException | Hangup _) {
            heard.add("(gone)");
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Conversation {
        private final List<String> recipients = new ArrayList<>();
        private Socket line;
        private BufferedReader in;

        Conversation(Socket line) throws IOException {
            this.line = line;
            this.in = reader(line);
        }

        void hold() throws IOException {
            say("", "220 ready");
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                heard.add(said);
                if (!answer(said)) {
                    return;
                }
            }
        }

        private boolean answer(String said) throws IOException {
            var verb = said.split("[ :]", 2)[0];
            switch (verb) {
                case "EHLO" ->
                        say(
                                said,
                                tls == null || isEncrypted() ? "250 ok" : "250-ok\r\n250 STARTTLS");
                case "STARTTLS" -> encrypt(said);
                case "RCPT" -> addRecipient(said);
                case "RSET" -> {
                    recipients.clear();
                    say(said, "250 ok");
                }
                case "DATA" -> takeMail(said);
                case "QUIT" -> say(said, "221 bye");
                default -> say(said, "250 ok");
            }
            return !verb.equals("QUIT");
        }

        private void encrypt(String said) throws IOException {
            say(said, "220 go ahead");
            var factory = tls;
            if (factory == null) {
                throw new IOException("no TLS here");
            }
            var encrypted = (SSLSocket) factory.createSocket(line, null, line.getPort(), true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            line = encrypted;
            in = reader(encrypted);
        }

        private void addRecipient(String said) throws IOException {
            if (say(said, "250 ok")) {
                recipients.add(said.substring(said.indexOf('<') + 1, said.indexOf('>')));
            }
        }

        private void takeMail(String said) throws IOException {
            if (!say(said, "354 go on")) {
                return;
            }
            var content = new StringBuilder();
            for (var next = in.readLine(); !next.equals("."); next = in.readLine()) {
                content.append(next.startsWith(".") ? next.substring(1) : next).append("\r\n");
            }
            var recipient = String.join(",", recipients);
            var mail = new Mail(recipient, content.toString(), isEncrypted());
            recipients.clear();
            taken.add(mail);
            if (!say(".", "250 taken")) {
                taken.remove(mail);
            }
        }

        /// @return whether the answer was a good one
        private boolean say(String said, String usual) throws IOException {
            var own = manner.apply(said);
            var answer = own == null ? usual : own;
            line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().flush();
            return answer.charAt(0) < '4';
        }

        private boolean isEncrypted() {
            return line instanceof SSLSocket;
        }

        private static BufferedReader reader(Socket line) throws IOException {
            return new BufferedReader(
                    new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        }
    }
}
