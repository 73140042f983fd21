/// Passwords and other secrets: what is asked of them, and how only their hashes are kept.
@NullMarked
package rollbook.command.user.password;

import org.jspecify.annotations.NullMarked;
