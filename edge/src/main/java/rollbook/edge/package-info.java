@NullMarked
package rollbook.edge;

import org.jspecify.annotations.NullMarked;
