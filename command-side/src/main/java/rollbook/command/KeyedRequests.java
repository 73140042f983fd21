package rollbook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import rollbook.edge.CurrentUser;
import rollbook.edge.Secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells requests that carry a key apart: by HMAC-SHA-256 of their owner, the method, the address
/// with its query, `If-Match` and the body. Keyed, because a body may hold a password, and nobody
/// shall try passwords on what is kept of it.
@Component
class KeyedRequests {
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec secret;

    KeyedRequests(Secrets secrets) {
        secret = new SecretKeySpec(secrets.derive("rollbook/keyed-request/v1"), MAC);
    }

    /// @throws rollbook.edge.problem.ProblemException `idempotency.key-invalid`
    Optional<KeyedRequest> of(CurrentUser caller) {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? of(caller.id().toString(), attributes.getRequest())
                : Optional.empty();
    }

    private Optional<KeyedRequest> of(String owner, HttpServletRequest request) {
        return Optional.ofNullable(IdempotencyKey.checked(request.getHeader(IdempotencyKey.HEADER)))
                .map(key -> new KeyedRequest(owner, key, fingerprint(owner, request)));
    }

    private byte[] fingerprint(String owner, HttpServletRequest request) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(secret);
            for (var part :
                    new String[] {
                        owner,
                        request.getMethod(),
                        request.getRequestURI(),
                        Objects.requireNonNullElse(request.getQueryString(), ""),
                        Objects.requireNonNullElse(request.getHeader("If-Match"), "")
                    }) {
                mac.update(part.getBytes(UTF_8));
                mac.update((byte) '\n'); // in none of the parts
            }
            return mac.doFinal(request.getInputStream().readAllBytes());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
