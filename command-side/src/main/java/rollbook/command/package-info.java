@NullMarked
package rollbook.command;

import org.jspecify.annotations.NullMarked;
