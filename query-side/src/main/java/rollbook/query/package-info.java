@NullMarked
package rollbook.query;

import org.jspecify.annotations.NullMarked;
