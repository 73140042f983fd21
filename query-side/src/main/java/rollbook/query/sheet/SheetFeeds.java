package rollbook.query.sheet;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import rollbook.events.character.CharacterEvent;
import rollbook.events.session.GameSessionEvent;
import rollbook.query.Views;
import rollbook.query.lobby.Memberships;
import rollbook.store.EventLog;
import rollbook.store.LogTail;
import rollbook.store.RecordedEvent;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// The characters that somebody in this process watches. An event that may change what they see has
/// the views asked again, once those include it.
@Component
final class SheetFeeds implements SmartInitializingSingleton, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SheetFeeds.class);
    private static final List<String> VIEWS = List.of("sheet", "lobby");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogTail tail;
    private final EventLog events;
    private final Views views;
    private final SheetSight sight;
    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<CharacterStream> streams = ConcurrentHashMap.newKeySet();
    private LogTail.@Nullable Following following;

    SheetFeeds(LogTail tail, EventLog events, Views views, SheetSight sight) {
        this.tail = tail;
        this.events = events;
        this.views = views;
        this.sight = sight;
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

    /// Shows a stream what there is, and from now on what becomes of it.
    void enter(CharacterStream stream) {
        streams.add(stream);
        blocking.execute(() -> guard(stream, () -> look(stream, events.headPosition())));
    }

    void leave(CharacterStream stream) {
        streams.remove(stream);
    }

    private void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case CharacterEvent event ->
                    lookAgain(recorded, it -> it.character().equals(event.characterId()));
            case GameSessionEvent event when Memberships.mayChangeBy(event) ->
                    lookAgain(recorded, _ -> true);
            default -> {}
        }
    }

    private void lookAgain(RecordedEvent recorded, Predicate<CharacterStream> concerned) {
        streams.stream()
                .filter(concerned)
                .forEach(
                        stream ->
                                blocking.execute(
                                        () ->
                                                guard(
                                                        stream,
                                                        () -> look(stream, recorded.position()))));
    }

    private void look(CharacterStream stream, long position) throws InterruptedException {
        while (streams.contains(stream) && !views.await(VIEWS, position, PATIENCE)) {
            log.warn("The views are not at position {} yet", position);
        }
        stream.look(sight);
    }

    private interface Looking {
        void look() throws InterruptedException;
    }

    private static void guard(CharacterStream stream, Looking looking) {
        try {
            looking.look();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreadable) {
            log.error("{} can't be shown", stream.character(), unreadable);
            stream.giveUp();
        }
    }
}
