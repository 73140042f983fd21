@NullMarked
package rollbook.events.character;

import org.jspecify.annotations.NullMarked;
