/// A game session: what one can ask of it, the rules, and the doors.
@NullMarked
package rollbook.command.session;

import org.jspecify.annotations.NullMarked;
