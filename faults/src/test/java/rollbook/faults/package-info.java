/// What the faults share: processes, a proxy, a load that remembers what was acknowledged.
@NullMarked
package rollbook.faults;

import org.jspecify.annotations.NullMarked;
