/// Character sheets as they stand, for their owners and for those who share a table with them.
@NullMarked
package rollbook.query.sheet;

import org.jspecify.annotations.NullMarked;
