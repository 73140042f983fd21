package rollbook.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Stands between a program and its PostgreSQL, and cuts lines: by itself where a [Knife] says so,
/// or all at once.
public final class Proxy implements AutoCloseable {
    private static final int MOST = 64 * 1024;

    private final ServerSocket door;
    private final int server;
    private final Supplier<Knife> knives;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean shut;

    private Proxy(ServerSocket door, int server, Supplier<Knife> knives) {
        this.door = door;
        this.server = server;
        this.knives = knives;
    }

    /// @param server its port on this machine
    /// @param knives one for each line
    public static Proxy before(int server, Supplier<Knife> knives) {
        try {
            var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var proxy = new Proxy(door, server, knives);
            Thread.ofPlatform().daemon().name("proxy").start(proxy::welcome);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address with this proxy in the place of the server.
    public String url(String direct) {
        return direct.replace(":" + server + "/", ":" + door.getLocalPort() + "/");
    }

    /// How many lines were cut so far.
    public int cuts() {
        return cuts.get();
    }

    /// How many lines there are.
    public int lines() {
        return lines.size();
    }

    /// Cuts every line there is, wherever its bytes are.
    public void cutAll() {
        lines.forEach(Line::cut);
    }

    /// Nobody gets to the server any more, until it is [#open] again.
    public void shut() {
        shut = true;
        cutAll();
    }

    public void open() {
        shut = false;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException _) {
                // closed, or no server there: the caller sees his line end
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (shut) {
            client.close();
            return;
        }
        try {
            var line = new Line(client, new Socket(door.getInetAddress(), server), knives.get());
            lines.add(line);
            if (shut) {
                line.cut(); // meanwhile
            }
            Thread.startVirtualThread(() -> line.forward(client, line.behind, line.knife::asked));
            Thread.startVirtualThread(() -> line.forward(line.behind, client, line.knife::told));
        } catch (IOException away) {
            client.close();
            throw away;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach(Line::end);
    }

    private interface Passage {
        int of(byte[] bytes, int length);
    }

    private final class Line {
        private final Socket client;
        private final Socket behind;
        private final Knife knife;

        private Line(Socket client, Socket behind, Knife knife) {
            this.client = client;
            this.behind = behind;
            this.knife = knife;
        }

        private void forward(Socket from, Socket to, Passage passage) {
            var bytes = new byte[MOST];
            try {
                for (int read; (read = from.getInputStream().read(bytes)) >= 0; ) {
                    var pass = Math.min(read, passage.of(bytes, read));
                    to.getOutputStream().write(bytes, 0, pass);
                    if (pass < read) {
                        cut();
                    }
                }
            } catch (IOException _) {
                // one end is gone, so the other goes too
            } finally {
                end();
            }
        }

        private void cut() {
            if (lines.remove(this)) {
                cuts.incrementAndGet();
            }
            end();
        }

        private void end() {
            lines.remove(this);
            close(client);
            close(behind);
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
