/// Checkpoints in the database: who signs them, and the log checked against them.
@NullMarked
package rollbook.store.proof;

import org.jspecify.annotations.NullMarked;
