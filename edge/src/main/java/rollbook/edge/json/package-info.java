@NullMarked
package rollbook.edge.json;

import org.jspecify.annotations.NullMarked;
