package rollbook.command;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import rollbook.edge.position.Positions;
import rollbook.edge.problem.ProblemException;
import rollbook.store.append.KeptAnswer;
import rollbook.store.append.KeptAnswers;
import rollbook.store.append.KeyTaken;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Answers once to requests that carry the same key: the first time by doing what is asked, and
/// then by what was answered.
@Component
class AnswersByKey {
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final byte[] NOTHING = {};

    private final KeptAnswers kept;
    private final Positions positions;
    private final JsonMapper json;

    AnswersByKey(KeptAnswers kept, Positions positions, JsonMapper json) {
        this.kept = kept;
        this.positions = positions;
        this.json = json;
    }

    /// The answer that was kept, else what `first` answers, which must keep it. Whatever `first`
    /// fails with, another one may have been faster with the same request: then its answer counts.
    ///
    /// @throws ProblemException `idempotency.key-reused` when the key was for another request
    <B> ResponseEntity<B> once(KeyedRequest request, Supplier<ResponseEntity<B>> first) {
        Optional<ResponseEntity<B>> before = find(request);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return first.get();
        } catch (RuntimeException failure) {
            Optional<ResponseEntity<B>> meanwhile = find(request, failure);
            return meanwhile.orElseThrow(() -> failure);
        }
    }

    /// Where the answers can't be read either, what failed first is what is told: of an append
    /// nobody knows the outcome of, it must not be said that nothing was stored.
    private <B> Optional<ResponseEntity<B>> find(KeyedRequest request, RuntimeException failure) {
        try {
            return find(request);
        } catch (DataAccessException away) {
            failure.addSuppressed(away);
            return Optional.empty();
        }
    }

    /// An answer whose position is known only when its events are stored.
    KeptAnswer toKeep(KeyedRequest request, ResponseEntity<?> answer) {
        var headers = headers(answer);
        headers.remove(Positions.HEADER);
        return toKeep(request, answer, headers);
    }

    /// Keeps the answer to what made no events as it is, with the position that it names.
    ///
    /// @throws KeyTaken when another one was faster
    void keep(KeyedRequest request, ResponseEntity<?> answer) {
        kept.keep(toKeep(request, answer, headers(answer)));
    }

    private static Map<String, String> headers(ResponseEntity<?> answer) {
        var headers = new TreeMap<String, String>();
        answer.getHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return headers;
    }

    private KeptAnswer toKeep(
            KeyedRequest request, ResponseEntity<?> answer, Map<String, String> headers) {
        var body = answer.getBody();
        return new KeptAnswer(
                request.owner(),
                request.key(),
                request.fingerprint(),
                answer.getStatusCode().value(),
                headers,
                body == null ? NOTHING : json.writeValueAsBytes(body));
    }

    private <B> Optional<ResponseEntity<B>> find(KeyedRequest request) {
        return kept.find(request.owner(), request.key()).map(found -> replay(request, found));
    }

    @SuppressWarnings("unchecked") // bytes are written as they are
    private <B> ResponseEntity<B> replay(KeyedRequest request, KeptAnswers.Found found) {
        var answer = found.answer();
        if (!request.asks(answer.request())) {
            throw new ProblemException(
                    "idempotency.key-reused", 422, "This key was used for another request.");
        }
        var replay =
                ResponseEntity.status(answer.status())
                        .headers(headers(answer.headers()))
                        .header(REPLAYED, "true");
        if (found.position() > 0) {
            replay.header(Positions.HEADER, positions.seal(found.position()));
        }
        return (ResponseEntity<B>)
                (answer.body().length == 0
                        ? replay.build()
                        : replay.contentType(MediaType.APPLICATION_JSON).body(answer.body()));
    }

    private static HttpHeaders headers(Map<String, String> kept) {
        var headers = new HttpHeaders();
        kept.forEach(headers::set);
        return headers;
    }
}
