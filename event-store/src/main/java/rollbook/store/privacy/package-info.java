@NullMarked
package rollbook.store.privacy;

import org.jspecify.annotations.NullMarked;
