@NullMarked
package rollbook.edge.problem;

import org.jspecify.annotations.NullMarked;
