/// What can have happened: ids, and below them one sealed index of events per aggregate.
@NullMarked
package rollbook.events;

import org.jspecify.annotations.NullMarked;
