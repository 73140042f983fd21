package rollbook.faults.database;

import rollbook.client.Address;
import rollbook.client.Answer;
import rollbook.client.Rollbook;
import rollbook.faults.Knife;
import rollbook.faults.Proxy;
import rollbook.faults.Server;
import rollbook.testing.JavaProgram;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// A Rollbook in a process of its own, on a durable PostgreSQL that belongs to the test, with a
/// proxy on the way there. Mira has a table in it and talks.
final class House implements AutoCloseable {
    private static final Pattern WEB = Pattern.compile("Web +http://localhost:(\\d+)");
    private static final Pattern STREAMS = Pattern.compile("RSocket +ws://localhost:(\\d+)/");
    private static final String PASSWORD = "a long walk to the keep";
    private static final String EMAIL = "mira@example.org";
    private static final String ADMIN = "root@example.org";

    private final Path home;
    private Server server;
    private Proxy proxy;
    private JavaProgram program;
    private Rollbook mira;
    private String table;
    private int starts;

    private House(Path home, Server server, Proxy proxy) {
        this.home = home;
        this.server = server;
        this.proxy = proxy;
    }

    /// @param knives for each line between Rollbook and its database
    static House open(Path home, Supplier<Knife> knives) {
        var server = Server.start(home.resolve("postgres"));
        return on(home, server, knives);
    }

    static House on(Path home, Server server, Supplier<Knife> knives) {
        var house = new House(home, server, Proxy.before(server.port(), knives));
        house.start();
        new Rollbook(house.address()).signUp(EMAIL, "Mira", PASSWORD).orThrow();
        house.signIn();
        house.table =
                house.mira
                        .post("/api/sessions", Map.of("title", "The keep"))
                        .orThrow()
                        .text("sessionId");
        return house;
    }

    void start() {
        var direct = server.direct();
        program =
                JavaProgram.start(
                        rollbook.launcher.Rollbook.class,
                        home.resolve("output-" + ++starts),
                        Map.of(
                                "ROLLBOOK_DB_PASSWORD",
                                direct.password(),
                                "ROLLBOOK_LIMITS_ENABLED",
                                "false",
                                "ROLLBOOK_IDENTITY_FIRSTADMIN_EMAIL",
                                ADMIN,
                                "ROLLBOOK_IDENTITY_FIRSTADMIN_PASSWORD",
                                PASSWORD),
                        "--port=0",
                        "--rsocket-port=0",
                        "--data=" + home.resolve("data"),
                        "--db-url=" + proxy.url(direct.url()),
                        "--db-user=" + direct.username());
        program.awaitPrinted(STREAMS);
    }

    /// Rollbook first, then its database, as one does before a backup.
    void shutDown() {
        program.close();
        proxy.close();
        server.close();
    }

    /// Again, with whatever the database's directory holds now.
    void startUp() {
        server = Server.start(postgres());
        proxy = Proxy.before(server.port(), Knife::blunt);
        start();
        signIn();
    }

    Path postgres() {
        return server.home();
    }

    void signIn() {
        mira = new Rollbook(address()).signIn(EMAIL, PASSWORD);
    }

    void kill() throws InterruptedException {
        program.kill();
    }

    Address address() {
        return Address.local(
                Integer.parseInt(program.awaitPrinted(WEB)),
                Integer.parseInt(program.awaitPrinted(STREAMS)));
    }

    Server server() {
        return server;
    }

    Proxy proxy() {
        return proxy;
    }

    /// Who looks after the house, just signed in.
    Rollbook admin() {
        return new Rollbook(address()).signIn(ADMIN, PASSWORD);
    }

    Rollbook mira() {
        return mira;
    }

    String table() {
        return table;
    }

    /// Mira says something, and may say it again under the same key.
    Answer says(String text, String key) {
        return says(text, Map.of("Idempotency-Key", key));
    }

    /// Mira says something without a key.
    Answer saysOnce(String text) {
        return says(text, Map.of());
    }

    private Answer says(String text, Map<String, String> headers) {
        return mira.send(
                "POST",
                "/api/sessions/" + table + "/messages",
                Map.of("kind", "OUT_OF_CHARACTER", "text", text),
                headers);
    }

    /// The same Mira, who does not wait for what she said last.
    Rollbook hasty() {
        return new Rollbook(address()).resume(mira.accessToken(), mira.refreshToken());
    }

    /// All that was said, as the journal knows it.
    List<String> said() {
        var texts = new ArrayList<String>();
        var path = "/api/sessions/" + table + "/journal?limit=100";
        for (var next = path; next != null; ) {
            var page = mira.get(next).orThrow().body();
            page.required("items").findValues("text").forEach(text -> texts.add(text.asString()));
            var cursor = page.path("nextCursor").asString("");
            next = cursor.isEmpty() ? null : path + "&cursor=" + cursor;
        }
        return texts;
    }

    @Override
    public void close() {
        shutDown();
    }
}
