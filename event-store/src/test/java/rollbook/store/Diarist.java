package rollbook.store;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.events.Personal;
import rollbook.events.UserId;
import rollbook.events.user.UserEvent;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;
import rollbook.store.aggregate.StateFold;

/// An aggregate with snapshots that tells how many events it was made of when it was loaded.
@Aggregate(
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "aggregateSnapshots",
        snapshotFilter = "snapshotsOfToday")
class Diarist {
    record Begin(@TargetAggregateIdentifier UserId id, String name) {}

    record Write(@TargetAggregateIdentifier UserId id, int pages) {}

    record Look(@TargetAggregateIdentifier UserId id) {}

    record Burn(@TargetAggregateIdentifier UserId id) {}

    static final class Refused extends RuntimeException implements Refusal {}

    /// @param met how many events or snapshots it was folded from since it was loaded
    record Seen(Diary diary, int met) {}

    sealed interface Diary {
        record Blank() implements Diary {}

        record Written(UserId id, @Personal(of = "id") String latest, int pages) implements Diary {}

        default Diary evolve(UserEvent event) {
            var pages = this instanceof Written(_, _, var before) ? before + 1 : 0;
            return switch (event) {
                case UserRegistered(var id, _, var name) -> new Written(id, name, pages);
                case UserRenamed(var id, var name) -> new Written(id, name, pages);
                default -> this;
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Folding {
        @Bean
        StateFold<Diary, UserEvent> diaries() {
            return new StateFold<>(
                    Diarist.class, Diary.class, UserEvent.class, new Diary.Blank(), Diary::evolve);
        }
    }

    @AggregateIdentifier private UserId id;
    private Diary diary = new Diary.Blank();
    private int met;

    Diarist() {}

    @CommandHandler
    Diarist(Begin command) {
        AggregateLifecycle.apply(new UserRegistered(command.id(), "d@example.org", command.name()));
    }

    @CommandHandler
    void handle(Write command) {
        for (var page = 1; page <= command.pages(); page++) {
            AggregateLifecycle.apply(new UserRenamed(command.id(), "secret page " + page));
        }
    }

    @CommandHandler
    void handle(Burn command) {
        throw new Refused();
    }

    @CommandHandler
    Seen handle(Look command) {
        return new Seen(diary, met);
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        id = event.userId();
        diary = diary.evolve(event);
        met++;
    }

    @EventSourcingHandler
    void on(Diary.Written snapshot) {
        id = snapshot.id();
        diary = snapshot;
        met++;
    }
}
