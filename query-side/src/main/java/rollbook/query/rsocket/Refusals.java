package rollbook.query.rsocket;

import io.rsocket.RSocketErrorException;
import io.rsocket.exceptions.CustomRSocketException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import rollbook.edge.CommandRejected;
import rollbook.edge.problem.Problem;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.edge.problem.TraceId;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Turns what went wrong with a request into the application error of its stream: code 0x301 with
/// the problem object, at most 1 KiB of it.
@Component
final class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final int ERROR_CODE = 0x301;
    private static final int LONGEST = 1024;
    private static final int LONGEST_DETAIL = 200;

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    RSocketErrorException of(Throwable error) {
        return switch (error) {
            case RSocketErrorException already -> already;
            case ProblemException refusal -> of(Problem.of(refusal, null, TraceId.next()));
            case CommandRejected rejection -> of(Problem.of(rejection, null, TraceId.next()));
            default -> unexpected(error);
        };
    }

    private RSocketErrorException unexpected(Throwable error) {
        var traceId = TraceId.next();
        log.error("A request on RSocket failed, trace {}", traceId, error);
        return of(Problem.of(new ProblemException(ProblemCode.INTERNAL), null, traceId));
    }

    private RSocketErrorException of(Problem problem) {
        var text = json.writeValueAsString(problem);
        return new CustomRSocketException(
                ERROR_CODE, isShort(text) ? text : json.writeValueAsString(withoutExtras(problem)));
    }

    private static Problem withoutExtras(Problem problem) {
        var detail = problem.detail();
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)),
                null,
                problem.code(),
                problem.traceId(),
                List.of(),
                Map.of());
    }

    private static boolean isShort(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
