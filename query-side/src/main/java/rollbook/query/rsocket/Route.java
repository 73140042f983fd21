package rollbook.query.rsocket;

import io.rsocket.Payload;

import reactor.core.publisher.Flux;

/// A place that requests go to. Every bean of one of these kinds is found and served.
public sealed interface Route {
    /// The name of the route, with its variable parts in braces: `sessions.{sessionId}.live`.
    String pattern();

    /// Answers with a stream of frames.
    non-sealed interface Streaming extends Route {
        /// Opens the stream; on the event loop, so it must not block.
        Flux<Payload> open(Call call);
    }

    /// Answers once.
    non-sealed interface Answering extends Route {
        /// The answer, to be written as JSON; on a thread that may block.
        Object answer(Call call);
    }

    /// Takes a message and answers nothing.
    non-sealed interface Noting extends Route {
        /// Takes the message; on the event loop, so it must not block.
        void take(Call call);
    }
}
