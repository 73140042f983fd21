package rollbook.store.aggregate;

import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.store.append.GroupCommit;

/// What an aggregate names beside its cache: `lockFactory = "aggregateLocks"`,
/// `snapshotTriggerDefinition = "aggregateSnapshots"`, `snapshotFilter = "snapshotsOfToday"`. Needs
/// a [StateFold] of each.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AggregateSettings.class)
public class AggregateConfiguration {

    @Bean
    LockFactory aggregateLocks(AggregateSettings settings) {
        return new FairLocks(settings.queueAtMost());
    }

    @Bean
    States states(EventStore events) {
        return new States(events);
    }

    @Bean
    StateTypes stateTypes(ObjectProvider<StateFold<?, ?>> folds) {
        return StateTypes.of(folds.stream().map(StateFold::states));
    }

    /// Axon's own filter compares the name of the aggregate's class with a simple name, or knows no
    /// revision at all; this one asks for the state that was stored.
    @Bean
    SnapshotFilter snapshotsOfToday(StateTypes states) {
        return snapshot -> states.areOfToday(snapshot.getPayload().getType());
    }

    @Bean
    StateSnapshotter snapshotter(
            EventStore events, GroupCommit log, ObjectProvider<StateFold<?, ?>> folds) {
        return StateSnapshotter.of(events, log, folds.stream().toList());
    }

    @Bean
    SnapshotTriggerDefinition aggregateSnapshots(
            StateSnapshotter snapshotter, AggregateSettings settings) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, settings.snapshotEvery());
    }
}
