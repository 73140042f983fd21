@NullMarked
package rollbook.edge.limit;

import org.jspecify.annotations.NullMarked;
