package rollbook.admin;

import picocli.CommandLine.Option;

import rollbook.client.Address;
import rollbook.client.Answer;
import rollbook.client.Refused;
import rollbook.client.Rollbook;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;

/// Options that every command shares: which Rollbook, and how to answer.
final class Connection {
    private static final int UNAUTHORIZED = 401;

    @Option(
            names = "--url",
            description = "where Rollbook answers (default: the one last signed in to)")
    private String url = "";

    @Option(names = "--json", description = "answer with JSON instead of a table")
    private boolean json;

    private final Credentials credentials = Credentials.ofUser(System.getenv());

    boolean isJson() {
        return json;
    }

    Credentials credentials() {
        return credentials;
    }

    /// The address given, else the one of the environment, else this machine's.
    String urlOrDefault() {
        if (!url.isEmpty()) {
            return url;
        }
        return System.getenv().getOrDefault("ROLLBOOK_URL", "http://127.0.0.1:8080");
    }

    static Rollbook connect(String url) {
        var base = URI.create(url);
        return new Rollbook(new Address(base, base, base));
    }

    /// Asks as the admin who signed in, with fresh tokens when the old ones have run out.
    ///
    /// @throws NotSignedIn when nobody has
    /// @throws Refused when Rollbook says no
    Answer ask(Function<Rollbook, Answer> question) {
        var stored = credentials.read().orElseThrow(NotSignedIn::new);
        var from = url.isEmpty() ? stored.url() : url;
        var rollbook = connect(from).resume(stored.accessToken(), stored.refreshToken());
        var answer = question.apply(rollbook);
        if (answer.status() == UNAUTHORIZED) {
            credentials.keep(from, rollbook.refresh());
            answer = question.apply(rollbook);
        }
        return answer.orThrow();
    }

    Answer get(String path) {
        return ask(rollbook -> rollbook.get(path));
    }

    Answer delete(String path) {
        return ask(rollbook -> rollbook.delete(path));
    }

    Answer post(String path, Map<String, ?> body) {
        return ask(rollbook -> rollbook.post(path, body));
    }
}
