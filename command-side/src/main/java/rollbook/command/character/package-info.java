/// Character sheets: what one can ask of them, and the rules.
@NullMarked
package rollbook.command.character;

import org.jspecify.annotations.NullMarked;
