package rollbook.command.user;

import rollbook.command.Words;
import rollbook.edge.CommandRejected;

import java.text.Normalizer;

/// The name that others see: 1 to 50 code points, NFC, nothing that could hide or turn text around.
record DisplayName(String value) {
    private static final int LONGEST = 50;

    /// Composing takes time that grows with the square of what is written.
    private static final int LONGEST_WRITTEN = 500;

    DisplayName {
        if (value.codePoints().noneMatch(Words::shows)
                || value.codePointCount(0, value.length()) > LONGEST) {
            throw refused("must have 1 to 50 characters");
        }
        if (value.codePoints().anyMatch(Words::misleads)) {
            throw refused("must hold no control characters and no change of direction");
        }
    }

    /// Composes what was written and cuts the spaces around it.
    ///
    /// @throws CommandRejected `user.name-invalid`
    static DisplayName of(String written) {
        if (written.length() > LONGEST_WRITTEN) {
            throw refused("must have 1 to 50 characters");
        }
        return new DisplayName(Normalizer.normalize(written, Normalizer.Form.NFC).strip());
    }

    private static CommandRejected refused(String message) {
        return CommandRejected.about(UserRejection.NAME_INVALID, "displayName", message);
    }
}
