@NullMarked
package rollbook.store.role;

import org.jspecify.annotations.NullMarked;
