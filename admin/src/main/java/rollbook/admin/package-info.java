@NullMarked
package rollbook.admin;

import org.jspecify.annotations.NullMarked;
