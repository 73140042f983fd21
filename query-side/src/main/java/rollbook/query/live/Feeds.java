package rollbook.query.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.user.UserErased;
import rollbook.store.LogTail;
import rollbook.store.RecordedEvent;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The sessions that somebody in this process watches. One follower reads the tail of the log for
/// all of them; a session that nobody watches costs nothing.
@Component
final class Feeds implements SmartInitializingSingleton, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Feeds.class);

    private record Watched(SessionFeed feed, int watchers) {}

    private final LogTail tail;
    private final Past past;
    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentMap<SessionId, Watched> watched = new ConcurrentHashMap<>();
    private LogTail.@Nullable Following following;

    Feeds(LogTail tail, Past past) {
        this.tail = tail;
        this.past = past;
    }

    @Override
    public void afterSingletonsInstantiated() {
        following = tail.follow(this::take);
    }

    @Override
    public void destroy() {
        if (following != null) {
            following.close();
        }
        blocking.close();
    }

    ExecutorService blocking() {
        return blocking;
    }

    /// The feed of a session that `user` is a member of; `leave` it again. May block.
    ///
    /// @throws ProblemException `session.not-found`
    SessionFeed enter(SessionId sessionId, UserId user) {
        var feed = enter(sessionId);
        try {
            if (feed.open() && feed.isMember(user)) {
                return feed;
            }
            throw ProblemException.absent(SessionId.class);
        } catch (RuntimeException e) {
            leave(feed);
            throw e;
        }
    }

    void leave(SessionFeed feed) {
        watched.computeIfPresent(
                feed.sessionId(),
                (_, known) -> {
                    if (known.feed != feed) {
                        return known;
                    }
                    return known.watchers == 1 ? null : new Watched(feed, known.watchers - 1);
                });
    }

    /// The feed of a session, if anybody watches it.
    Optional<SessionFeed> of(SessionId sessionId) {
        return Optional.ofNullable(watched.get(sessionId)).map(Watched::feed);
    }

    private SessionFeed enter(SessionId sessionId) {
        return watched.compute(
                        sessionId,
                        (_, known) ->
                                known == null
                                        ? new Watched(
                                                new SessionFeed(sessionId, past, this::run), 1)
                                        : new Watched(known.feed, known.watchers + 1))
                .feed;
    }

    private void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case GameSessionEvent event ->
                    of(event.sessionId()).ifPresent(feed -> guard(feed, () -> feed.take(recorded)));
            case UserErased _ ->
                    watched.values().forEach(known -> run(known.feed, known.feed::reread));
            default -> {}
        }
    }

    private void run(SessionFeed feed, Runnable task) {
        blocking.execute(() -> guard(feed, task));
    }

    /// A session whose next event can't be read or shown ends its streams, and nobody else's; who
    /// watched comes back with a cursor.
    private void guard(SessionFeed feed, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("The feed of {} broke", feed.sessionId(), e);
            watched.computeIfPresent(
                    feed.sessionId(), (_, known) -> known.feed == feed ? null : known);
            feed.streams().forEach(stream -> stream.endSoon("unavailable"));
        }
    }
}
