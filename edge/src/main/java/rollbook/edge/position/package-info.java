@NullMarked
package rollbook.edge.position;

import org.jspecify.annotations.NullMarked;
