package rollbook.query.erasure;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import rollbook.events.user.UserErased;

/// Notes who was erased; [Rereadings] does the rest, once every view has come as far.
@Component
@ProcessingGroup("erasure")
class ErasureNotes {
    private final ErasureStore erasures;

    ErasureNotes(ErasureStore erasures) {
        this.erasures = erasures;
    }

    @EventHandler
    void on(UserErased erased, TrackingToken token) {
        erasures.add(erased.userId(), token.position().orElseThrow());
    }
}
