@NullMarked
package rollbook.edge.security;

import org.jspecify.annotations.NullMarked;
