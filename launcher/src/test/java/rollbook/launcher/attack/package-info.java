/// What an attacker would send to a Rollbook that runs, and what comes back. `docs/attacks.md`
/// lists all of it.
@NullMarked
package rollbook.launcher.attack;

import org.jspecify.annotations.NullMarked;
