/// The process itself: killed, frozen, woken at another time.
@NullMarked
package rollbook.faults.process;

import org.jspecify.annotations.NullMarked;
