package rollbook.launcher;

import org.springframework.core.env.Environment;

import rollbook.client.Address;

import java.io.PrintStream;

/// The five lines that say where everything is.
record Announcement(Environment environment, DataDirectory data, String database) {

    static Address address(Environment environment) {
        return Address.local(port(environment, "server"), port(environment, "rsocket.server"));
    }

    private static int port(Environment environment, String server) {
        return environment.getRequiredProperty("local." + server + ".port", Integer.class);
    }

    void print(PrintStream out) {
        var web = "http://localhost:" + port(environment, "server");
        line(out, "Web", web);
        line(
                out,
                "RSocket",
                "ws://localhost:%d/rsocket".formatted(port(environment, "rsocket.server")));
        line(out, "API docs", web + "/docs");
        line(out, "Data", "%s (%s)".formatted(data.path(), database));
        line(out, "Mail", mail());
        out.flush();
    }

    private String mail() {
        var host = environment.getProperty("spring.mail.host");
        return host == null ? data.mail() + " (no mail server is configured)" : host;
    }

    private static void line(PrintStream out, String what, String where) {
        out.printf("%-9s  %s%n", what, where);
    }
}
