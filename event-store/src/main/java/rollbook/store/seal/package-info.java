/// The sealed log, version 1: seals, checkpoints, and the walk that checks them. Depends on nothing
/// but the JDK.
@NullMarked
package rollbook.store.seal;

import org.jspecify.annotations.NullMarked;
