package rollbook.dice;

import java.util.List;
import java.util.function.Consumer;

/// Writes several with commas between them.
final class Listed {
    private Listed() {}

    /// @param write puts one of them behind the text
    static <T> void write(
            StringBuilder text, char opening, List<T> several, Consumer<T> write, char closing) {
        text.append(opening);
        for (var i = 0; i < several.size(); i++) {
            if (i > 0) text.append(", ");
            write.accept(several.get(i));
        }
        text.append(closing);
    }
}
