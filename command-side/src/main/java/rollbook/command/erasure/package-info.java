/// Forgetting somebody: what has to be done, in which order, and that it is done to the end.
@NullMarked
package rollbook.command.erasure;

import org.jspecify.annotations.NullMarked;
