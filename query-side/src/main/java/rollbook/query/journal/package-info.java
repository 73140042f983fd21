/// What was rolled, said and done at a table, as each member may read it.
@NullMarked
package rollbook.query.journal;

import org.jspecify.annotations.NullMarked;
