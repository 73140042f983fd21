@NullMarked
package rollbook.edge.token;

import org.jspecify.annotations.NullMarked;
