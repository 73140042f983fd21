/// Signing in and staying signed in: access tokens, families of refresh tokens, and what slows down
/// whoever guesses.
@NullMarked
package rollbook.command.user.signin;

import org.jspecify.annotations.NullMarked;
