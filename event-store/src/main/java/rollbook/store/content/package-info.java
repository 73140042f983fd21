/// What an event says, as bytes in one column.
@NullMarked
package rollbook.store.content;

import org.jspecify.annotations.NullMarked;
