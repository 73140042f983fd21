@NullMarked
package rollbook.testing;

import org.jspecify.annotations.NullMarked;
