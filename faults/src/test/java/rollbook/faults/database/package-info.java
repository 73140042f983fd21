/// The database and the lines to it, broken under a Rollbook that runs.
@NullMarked
package rollbook.faults.database;

import org.jspecify.annotations.NullMarked;
