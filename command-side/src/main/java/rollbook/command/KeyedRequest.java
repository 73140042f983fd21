package rollbook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import rollbook.edge.CurrentUser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;

/// The request that is being served, when it carries a key.
///
/// @param owner whose key it is
/// @param fingerprint SHA-256 of the method, the address with its query, `If-Match` and the body:
///   what has to be equal for it to be the same request
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual
record KeyedRequest(String owner, String key, byte[] fingerprint) {
    /// @throws rollbook.edge.problem.ProblemException `idempotency.key-invalid`
    static Optional<KeyedRequest> of(CurrentUser caller) {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? of(caller, attributes.getRequest())
                : Optional.empty();
    }

    private static Optional<KeyedRequest> of(CurrentUser caller, HttpServletRequest request) {
        var key = IdempotencyKey.checked(request.getHeader(IdempotencyKey.HEADER));
        return key == null
                ? Optional.empty()
                : Optional.of(new KeyedRequest(caller.id().toString(), key, fingerprint(request)));
    }

    boolean asks(byte[] fingerprintOfAnother) {
        return MessageDigest.isEqual(fingerprint, fingerprintOfAnother);
    }

    private static byte[] fingerprint(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part :
                    new String[] {
                        request.getMethod(),
                        request.getRequestURI(),
                        Objects.requireNonNullElse(request.getQueryString(), ""),
                        Objects.requireNonNullElse(request.getHeader("If-Match"), "")
                    }) {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) '\n'); // in none of the parts
            }
            digest.update(request.getInputStream().readAllBytes());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
