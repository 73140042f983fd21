package rollbook.events.session;

import java.math.BigDecimal;

/// A place on a scene in cells from the top left corner, with at most 3 decimals. Numbers are kept
/// without trailing zeros, so that equal places are equal.
public record Point(BigDecimal x, BigDecimal y) {
    private static final int MOST_ZEROS = 20;

    public Point {
        x = plain(x);
        y = plain(y);
    }

    /// `number` without trailing zeros, and without an exponent unless it is beyond any scene:
    /// written out, `1e999999999` would fill the memory.
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        var isWritable = stripped.scale() < 0 && stripped.scale() > -MOST_ZEROS;
        return isWritable ? stripped.setScale(0) : stripped;
    }
}
