package rollbook.dice;

import java.util.function.IntConsumer;

/// Writes several with commas between them.
final class Listed {
    private Listed() {}

    /// @param write puts one of them, known by its number from 0, behind the text
    static void write(StringBuilder text, char opening, int many, IntConsumer write, char closing) {
        text.append(opening);
        for (var i = 0; i < many; i++) {
            if (i > 0) text.append(", ");
            write.accept(i);
        }
        text.append(closing);
    }
}
