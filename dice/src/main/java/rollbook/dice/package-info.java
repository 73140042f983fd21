@NullMarked
package rollbook.dice;

import org.jspecify.annotations.NullMarked;
