/// Dice, at the table and outside of it.
@NullMarked
package rollbook.command.dice;

import org.jspecify.annotations.NullMarked;
