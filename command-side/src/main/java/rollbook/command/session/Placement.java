package rollbook.command.session;

import static rollbook.command.session.TokenRejection.OFF_THE_SCENE;
import static rollbook.command.session.TokenRejection.SIZE_OUT_OF_RANGE;
import static rollbook.command.session.TokenRejection.TOO_PRECISE;

import rollbook.command.session.Stage.Scene;
import rollbook.edge.CommandRejected;
import rollbook.events.session.Point;

import java.math.BigDecimal;

/// Where on a scene a token of some size may stand: its top left corner at `0 ≤ x ≤ width − size`,
/// with at most three decimals, and likewise down.
record Placement(BigDecimal width, BigDecimal height, BigDecimal size) {
    private static final int DECIMALS = 3;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

    static Placement on(Scene scene, BigDecimal size) {
        if (size.signum() <= 0 || size.compareTo(LARGEST) > 0) {
            throw CommandRejected.about(
                    SIZE_OUT_OF_RANGE, "size", "must be more than 0, at most 100");
        }
        requireCoarse("size", size);
        return new Placement(
                BigDecimal.valueOf(scene.width()), BigDecimal.valueOf(scene.height()), size);
    }

    /// @param path of the field that holds the point, for instance `moves[2].`
    void require(String path, Point point) {
        require(path + "x", point.x(), width);
        require(path + "y", point.y(), height);
    }

    private void require(String field, BigDecimal place, BigDecimal extent) {
        if (place.signum() < 0) {
            throw CommandRejected.about(OFF_THE_SCENE, field, "must be at least 0");
        }
        var last = extent.subtract(size);
        if (place.compareTo(last) > 0) {
            throw CommandRejected.about(
                    OFF_THE_SCENE, field, "must be at most " + last.toPlainString());
        }
        requireCoarse(field, place);
    }

    private static void requireCoarse(String field, BigDecimal number) {
        if (number.stripTrailingZeros().scale() > DECIMALS) {
            throw CommandRejected.about(TOO_PRECISE, field, "must have at most 3 decimals");
        }
    }
}
