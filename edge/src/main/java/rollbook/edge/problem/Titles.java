package rollbook.edge.problem;

import org.springframework.http.HttpStatus;

/// The phrase that HTTP has for a status.
final class Titles {
    private Titles() {}

    static String of(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
