package rollbook.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.edge.problem.ProblemWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Takes the body in whole, at most 64 KiB (of an import 16 MiB) and within ten seconds, however it
/// comes: announced or in chunks. It stands behind authentication, so that strangers make nobody
/// read.
final class BodyFilter extends OncePerRequestFilter {
    static final int MAXIMUM = 64 * 1024;
    static final int MAXIMUM_OF_IMPORTS = 16 * 1024 * 1024;

    private static final String IMPORT = "/api/characters/import";

    /// Of the whole; between two bytes Tomcat waits as long, so that one a moment could go on for
    /// days.
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int CHUNK = 8 * 1024;

    private final ProblemWriter problems;
    private final InstantSource clock;

    BodyFilter(ProblemWriter problems, InstantSource clock) {
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = body(request);
        } catch (ProblemException refusal) {
            problems.write(refusal, request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private byte[] body(HttpServletRequest request) {
        var most = IMPORT.equals(request.getServletPath()) ? MAXIMUM_OF_IMPORTS : MAXIMUM;
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        try {
            return inTime(request.getInputStream(), most, clock.instant().plus(LONGEST));
        } catch (IOException broken) {
            throw isTimeout(broken) ? tooSlow() : cut();
        }
    }

    /// Tomcat wraps what the socket threw.
    private static boolean isTimeout(Throwable broken) {
        return broken instanceof SocketTimeoutException
                || (broken.getCause() != null && isTimeout(broken.getCause()));
    }

    private byte[] inTime(InputStream in, int most, Instant end) throws IOException {
        var body = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            body.write(chunk, 0, read);
            if (body.size() > most) {
                throw tooLarge(most);
            }
            if (clock.instant().isAfter(end)) {
                throw tooSlow();
            }
        }
        return body.toByteArray();
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(
                ProblemCode.BODY_TOO_LARGE, "The body is larger than " + most / 1024 + " KiB.");
    }

    /// What is still to come of the body must not be taken for the next request.
    private static ProblemException tooSlow() {
        return new ProblemException(ProblemCode.REQUEST_TIMEOUT).withHeader("Connection", "close");
    }

    /// Chunks that are none, or an end before the end.
    private static ProblemException cut() {
        return new ProblemException(ProblemCode.REQUEST_INVALID, "The body can't be read.")
                .withHeader("Connection", "close");
    }
}
