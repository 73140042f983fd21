/// A session as it happens, or as it happened: streams for everyone who watches, and the signals
/// between them.
@NullMarked
package rollbook.query.live;

import org.jspecify.annotations.NullMarked;
