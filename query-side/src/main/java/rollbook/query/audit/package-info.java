/// Who did what at a table, when, and what it changed.
@NullMarked
package rollbook.query.audit;

import org.jspecify.annotations.NullMarked;
