@NullMarked
package rollbook.store;

import org.jspecify.annotations.NullMarked;
