package rollbook.edge.json;

import java.nio.charset.StandardCharsets;

/// Tells text from sequences of characters that UTF-8 or PostgreSQL can't hold: NUL, and halves of
/// surrogate pairs. JSON can spell both; stored, they would break every reader.
public final class Text {
    private Text() {}

    public static boolean isText(String characters) {
        return characters.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(characters);
    }
}
