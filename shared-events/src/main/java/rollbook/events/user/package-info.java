@NullMarked
package rollbook.events.user;

import org.jspecify.annotations.NullMarked;
