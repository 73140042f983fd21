/// A person's account: signing up, proving the address, the name that others see.
@NullMarked
package rollbook.command.user;

import org.jspecify.annotations.NullMarked;
