package rollbook.command.user;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.command.user.UserState.Nobody;
import rollbook.events.user.UserEvent;
import rollbook.store.aggregate.StateFold;

/// Has snapshots taken of accounts.
@Configuration(proxyBeanMethods = false)
class UserSnapshots {

    @Bean
    StateFold<UserState, UserEvent> userStates() {
        return new StateFold<>(
                User.class, UserState.class, UserEvent.class, new Nobody(), UserState::evolve);
    }
}
