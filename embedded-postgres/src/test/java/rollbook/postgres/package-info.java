@NullMarked
package rollbook.postgres;

import org.jspecify.annotations.NullMarked;
