package rollbook.command.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.command.session.SessionState.NotCreated;
import rollbook.events.session.GameSessionEvent;
import rollbook.store.aggregate.StateFold;

/// Has snapshots taken of sessions.
@Configuration(proxyBeanMethods = false)
class SessionSnapshots {

    @Bean
    StateFold<SessionState, GameSessionEvent> sessionStates() {
        return new StateFold<>(
                GameSession.class,
                SessionState.class,
                GameSessionEvent.class,
                new NotCreated(),
                SessionState::evolve);
    }
}
