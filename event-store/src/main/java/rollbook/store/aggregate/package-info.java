/// Aggregates that queue fairly and load fast: locks and snapshots.
@NullMarked
package rollbook.store.aggregate;

import org.jspecify.annotations.NullMarked;
