/// A client for Rollbook: commands and queries over HTTP, live tables over RSocket, and the one
/// reducer that turns frames into the table a member sees.
@NullMarked
package rollbook.client;

import org.jspecify.annotations.NullMarked;
