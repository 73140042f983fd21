@NullMarked
package rollbook.launcher;

import org.jspecify.annotations.NullMarked;
