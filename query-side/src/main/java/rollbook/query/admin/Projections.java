package rollbook.query.admin;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

import rollbook.query.ViewProgress;
import rollbook.query.Views;
import rollbook.query.admin.ProjectionStatus.State;
import rollbook.store.EventLog;
import rollbook.store.deadletter.DeadLetters;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The projections of this node, and how they are doing.
@Component
class Projections {
    private final EventProcessingConfiguration processing;
    private final Views views;
    private final ViewProgress progress;
    private final EventLog log;
    private final DeadLetters deadLetters;

    Projections(
            EventProcessingConfiguration processing,
            Views views,
            ViewProgress progress,
            EventLog log,
            DeadLetters deadLetters) {
        this.processing = processing;
        this.views = views;
        this.progress = progress;
        this.log = log;
        this.deadLetters = deadLetters;
    }

    List<ProjectionStatus> all() {
        return new TreeMap<>(processing.eventProcessors())
                .keySet().stream().flatMap(name -> find(name).stream()).toList();
    }

    Optional<ProjectionStatus> find(String name) {
        return processor(name).map(processor -> status(name, processor));
    }

    Optional<StreamingEventProcessor> processor(String name) {
        return processing.eventProcessor(name, StreamingEventProcessor.class);
    }

    private ProjectionStatus status(String name, StreamingEventProcessor processor) {
        var position = views.positionOf(name);
        var head = log.headPosition();
        var tally = progress.tally(name);
        return new ProjectionStatus(
                name,
                state(processor),
                position,
                head,
                Math.max(0, head - position),
                tally.rate(),
                tally.failures(),
                deadLetters.count(name));
    }

    private static State state(StreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        if (!processor.isRunning()) {
            return State.PAUSED;
        }
        if (processor.isError() || segments.stream().anyMatch(EventTrackerStatus::isErrorState)) {
            return State.FAILED;
        }
        return segments.stream().anyMatch(Projections::isReplaying)
                ? State.REPLAYING
                : State.RUNNING;
    }

    /// Axon calls it a replay until the first event after the reset; here it ends with the last one
    /// before it.
    private static boolean isReplaying(EventTrackerStatus segment) {
        return segment.isReplaying()
                && segment.getCurrentPosition().orElse(0) < segment.getResetPosition().orElse(0);
    }
}
