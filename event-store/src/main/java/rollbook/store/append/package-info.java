/// Appending: many decide at once, one commits. Knows PostgreSQL and nothing of Axon.
@NullMarked
package rollbook.store.append;

import org.jspecify.annotations.NullMarked;
