/// How often somebody may try a password.
@NullMarked
package rollbook.command.user.guessing;

import org.jspecify.annotations.NullMarked;
