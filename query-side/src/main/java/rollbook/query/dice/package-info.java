/// The dice of a session, as far as somebody may see them: to prove them, and to count them.
@NullMarked
package rollbook.query.dice;

import org.jspecify.annotations.NullMarked;
