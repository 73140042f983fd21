/// Character sheets as both sides write them on the wire.
@NullMarked
package rollbook.edge.sheet;

import org.jspecify.annotations.NullMarked;
