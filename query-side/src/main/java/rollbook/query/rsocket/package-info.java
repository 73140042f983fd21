/// The way in for streams: WebSocket, SETUP, limits and the routing of requests.
@NullMarked
package rollbook.query.rsocket;

import org.jspecify.annotations.NullMarked;
