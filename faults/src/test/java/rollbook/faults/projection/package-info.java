/// Rows and token: projections that are killed, paused and told another time.
@NullMarked
package rollbook.faults.projection;

import org.jspecify.annotations.NullMarked;
