package rollbook.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import rollbook.edge.token.AccessTokens;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;
import rollbook.store.UuidV7;
import rollbook.testing.TestDatabase;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;

/// Boots the trial application once for all tests of the edge, with Mira signed in.
@SpringBootTest(
        classes = Trial.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=edge",
            "rollbook.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "rollbook.origins=https://table.example",
            "rollbook.proxies=127.0.0.1",
            "server.tomcat.connection-timeout=3s",
            "rollbook.limits.anonymous.burst=1000"
        })
abstract class EdgeSpec {
    static final String MOVES = "{\"name\":\"a\",\"moves\":[{\"x\":1}]}";

    @Autowired AccessTokens tokens;
    @Autowired SignIns signIns;
    @LocalServerPort int port;

    final UserId mira = new UserId(UuidV7.next());
    final String signIn = UuidV7.next().toString();
    Http http;
    String token;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry::add);
    }

    @BeforeEach
    void sign_in() {
        http = new Http(port);
        signIns.begin(signIn, mira);
        token = tokens.issue(mira, signIn, 0, Set.of()).value();
    }

    static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    HttpRequest.Builder moves(String text) {
        return json(signedIn("/api/trial/moves").POST(body(text)));
    }

    HttpRequest.Builder signedIn(String path) {
        return http.to(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder with(String authorization) {
        return http.to("/api/trial/me").header("Authorization", authorization);
    }

    static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    static HttpRequest.BodyPublisher body(String text) {
        return text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
    }
}
