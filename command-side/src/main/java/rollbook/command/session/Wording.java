package rollbook.command.session;

import org.jspecify.annotations.Nullable;

import rollbook.command.Words;
import rollbook.edge.CommandRejected;
import rollbook.edge.Reason;

/// Refuses what people may not write.
final class Wording {
    private Wording() {}

    /// A name or title: one line, not blank.
    static void requireLine(Reason reason, String field, String text, int atMost) {
        require(reason, field, Words.faultOfLine(text, atMost));
    }

    /// A text of several lines, not blank.
    static void requireText(Reason reason, String field, String text, int atMost) {
        require(reason, field, Words.faultOfText(text, atMost));
    }

    private static void require(Reason reason, String field, @Nullable String fault) {
        if (fault != null) {
            throw CommandRejected.about(reason, field, fault);
        }
    }
}
