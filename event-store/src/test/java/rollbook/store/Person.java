package rollbook.store;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

import rollbook.events.UserId;
import rollbook.events.user.UserEvent;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;

/// The smallest aggregate that a log can be tried with.
@Aggregate(cache = "aggregateCache")
class Person {
    record Register(@TargetAggregateIdentifier UserId id, String name) {}

    record Rename(@TargetAggregateIdentifier UserId id, String name) {}

    /// Changes nothing, and is answered all the same.
    record Look(@TargetAggregateIdentifier UserId id) {}

    /// Looks, and meanwhile something else happens.
    record Linger(@TargetAggregateIdentifier UserId id, Runnable meanwhile) {}

    @AggregateIdentifier private UserId id;
    private int renames;

    Person() {}

    @CommandHandler
    Person(Register command) {
        var address = command.name() + "@example.org";
        AggregateLifecycle.apply(new UserRegistered(command.id(), address, command.name()));
    }

    @CommandHandler
    void handle(Rename command) {
        AggregateLifecycle.apply(new UserRenamed(command.id(), command.name()));
    }

    @CommandHandler
    int handle(Look command) {
        return renames;
    }

    @CommandHandler
    int handle(Linger command) {
        command.meanwhile().run();
        return renames;
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        id = event.userId();
        renames += event instanceof UserRenamed ? 1 : 0;
    }
}
