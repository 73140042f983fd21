/// Events that a projection could not handle: parked beside its rows, tried again, shown to
/// administrators.
@NullMarked
package rollbook.store.deadletter;

import org.jspecify.annotations.NullMarked;
