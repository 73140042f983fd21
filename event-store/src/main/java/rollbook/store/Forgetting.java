package rollbook.store;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

import rollbook.events.UserId;
import rollbook.events.user.UserErased;
import rollbook.store.privacy.Memory;
import rollbook.store.privacy.SubjectKeys;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Has this process forget what an erased person wrote as soon as the log says so: the key first,
/// so that nothing is decrypted anew, then everything that was decrypted before. Readers of the log
/// get that event, and all after it, only afterwards.
final class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    /// A command that was under way puts its aggregate back when it is done.
    private static final int COMMANDS_LAST_SECONDS = 10;

    private final SubjectKeys keys;
    private final Window window;
    private final Cache aggregates;
    private final ObjectProvider<Memory> memories;

    Forgetting(SubjectKeys keys, Window window, Cache aggregates, ObjectProvider<Memory> memories) {
        this.keys = keys;
        this.window = window;
        this.aggregates = aggregates;
        this.memories = memories;
    }

    /// To be told of every event, in order, before anybody else.
    void notice(TrackedEventMessage<?> event) {
        if (event.getPayloadType() == UserErased.class) {
            forget(((UserErased) event.getPayload()).userId());
        }
    }

    private void forget(UserId person) {
        keys.forget(person.toString());
        window.forget();
        aggregates.removeAll();
        CompletableFuture.delayedExecutor(COMMANDS_LAST_SECONDS, TimeUnit.SECONDS)
                .execute(aggregates::removeAll);
        memories.forEach(memory -> memory.forget(person));
        memories.forEach(memory -> memory.forget(person)); // what one had from another meanwhile
        LOG.debug("Forgot {}", person);
    }
}
