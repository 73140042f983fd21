@NullMarked
package rollbook.dice.fair;

import org.jspecify.annotations.NullMarked;
