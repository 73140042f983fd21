/// The table as it stands, as a fold of its events, and what of it each member may see.
@NullMarked
package rollbook.query.table;

import org.jspecify.annotations.NullMarked;
