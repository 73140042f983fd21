package rollbook.edge.problem;

import java.util.Map;
import java.util.function.BiConsumer;

/// What every answer tells a browser: to run, frame, sniff and share nothing that is not ours.
public final class SecurityHeaders {
    /// The pages of the API docs and those that mails link to bring scripts and styles of their
    /// own; nothing else here is a page.
    private static final String CONTENT =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy", CONTENT,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Permissions-Policy",
                            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin");

    private SecurityHeaders() {}

    /// Hands over each name and value.
    public static void write(BiConsumer<String, String> header) {
        ALL.forEach(header);
    }
}
