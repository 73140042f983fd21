/// The sessions of a user.
@NullMarked
package rollbook.query.lobby;

import org.jspecify.annotations.NullMarked;
