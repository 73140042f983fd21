package rollbook.command.user;

import rollbook.command.Words;
import rollbook.edge.CommandRejected;

import java.text.Normalizer;

/// The name that others see: 1 to 50 code points, NFC, nothing that could hide or turn text around.
/// A name that was taken under milder rules is read still.
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
        var name = new DisplayName(Normalizer.normalize(written, Normalizer.Form.NFC).strip());
        if (name.value().codePoints().allMatch(DisplayName::isBlankOrFiller)) {
            throw refused("must have 1 to 50 characters");
        }
        if (name.value().codePoints().anyMatch(DisplayName::hides)) {
            throw refused("must hold nothing invisible");
        }
        return name;
    }

    /// What leaves no ink though its category is that of letters, symbols or marks: fillers of
    /// Hangul, the blank of Braille, joiners and variation selectors; and what is no character.
    private static boolean isBlankOrFiller(int character) {
        return !Words.shows(character)
                || isNoCharacter(character)
                || switch (character) {
                    case 0x2800, 0x3164, 0x115F, 0x1160, 0xFFA0, 0x034F, 0x17B4, 0x17B5 -> true;
                    default -> isVariationSelector(character);
                };
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0x180B && character <= 0x180F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /// Spaces without width, word joiners, marks of direction and the formats out of use; but not
    /// the two joiners that scripts and pictures need.
    private static boolean hides(int character) {
        return switch (character) {
            case 0x200B, 0x200E, 0x200F, 0x061C, 0xFEFF -> true;
            default ->
                    (character >= 0x2060 && character <= 0x2064)
                            || (character >= 0x206A && character <= 0x206F)
                            || isNoCharacter(character);
        };
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static CommandRejected refused(String message) {
        return CommandRejected.about(UserRejection.NAME_INVALID, "displayName", message);
    }
}
