package rollbook.events.session;

import java.math.BigDecimal;

/// A place on a scene in cells from the top left corner, with at most 3 decimals. Numbers are kept
/// without trailing zeros, so that equal places are equal.
public record Point(BigDecimal x, BigDecimal y) {
    public Point {
        x = plain(x);
        y = plain(y);
    }

    /// `number` without trailing zeros and without an exponent.
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
