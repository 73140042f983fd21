@NullMarked
package rollbook.events.session;

import org.jspecify.annotations.NullMarked;
