package rollbook.query.admin;

import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.stereotype.Component;

import rollbook.edge.CommandRejected;
import rollbook.edge.problem.ProblemException;
import rollbook.query.admin.JobStore.Stored;
import rollbook.store.EventLog;
import rollbook.store.UuidV7;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Rebuilds views from the beginning of the log. One at a time is prepared; once under way, the
/// processors work side by side.
@Component
class Replays {
    private final Projections projections;
    private final JobStore jobs;
    private final EventLog log;
    private final Clock clock;

    Replays(Projections projections, JobStore jobs, EventLog log, Clock clock) {
        this.projections = projections;
        this.jobs = jobs;
        this.log = log;
        this.clock = clock;
    }

    /// Empties the view and has it filled anew. The view is incomplete until the job is done; all
    /// other views keep serving.
    synchronized Job start(String projection) {
        var processor = processor(projection);
        if (jobs.running(projection).map(this::progress).filter(Replays::isRunning).isPresent()) {
            throw new CommandRejected(
                    ProjectionRejection.REPLAYING, "The projection is being rebuilt already.");
        }
        var job =
                new Stored(
                        new JobId(UuidV7.next()),
                        projection,
                        log.headPosition(),
                        Job.State.RUNNING,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        null);
        reset(processor, job);
        return progress(job);
    }

    /// The job is known before the first event is handled: whether one that fails ends it depends
    /// on that.
    private void reset(StreamingEventProcessor processor, Stored job) {
        processor.shutDown();
        try {
            processor.resetTokens(StreamableMessageSource::createTailToken);
            jobs.add(job);
        } catch (UnableToClaimTokenException _) {
            throw new CommandRejected(
                    ProjectionRejection.HELD_ELSEWHERE, "Another node is running this projection.");
        } finally {
            processor.start();
        }
    }

    Job find(JobId jobId) {
        return jobs.find(jobId).map(this::progress).orElseThrow(Replays::noSuchJob);
    }

    /// Stops the rebuilding where it is; the projection stays paused until it is resumed.
    synchronized void cancel(JobId jobId) {
        var job = find(jobId);
        if (isRunning(job)) {
            processor(job.projection()).shutDown();
            jobs.end(jobId, Job.State.CANCELLED);
        }
    }

    synchronized void pause(String projection) {
        processor(projection).shutDown();
    }

    synchronized void resume(String projection) {
        processor(projection).start();
    }

    private Job progress(Stored job) {
        if (job.state() != Job.State.RUNNING) {
            return job(job, job.state(), job.failedAt() == null ? job.target() : job.failedAt());
        }
        var status = projections.find(job.projection()).orElseThrow(Replays::noSuchProjection);
        if (status.position() >= job.target()) {
            jobs.end(job.jobId(), Job.State.DONE);
            return job(job, Job.State.DONE, job.target());
        }
        var failed = status.state() == ProjectionStatus.State.FAILED;
        return job(job, failed ? Job.State.FAILED : Job.State.RUNNING, status.position());
    }

    private StreamingEventProcessor processor(String projection) {
        return projections.processor(projection).orElseThrow(Replays::noSuchProjection);
    }

    private static boolean isRunning(Job job) {
        return job.state() == Job.State.RUNNING || job.state() == Job.State.FAILED;
    }

    private static Job job(Stored job, Job.State state, long position) {
        return new Job(
                job.jobId(),
                job.projection(),
                ReplayMode.IN_PLACE,
                state,
                position,
                job.target(),
                job.startedAt(),
                job.failedAt());
    }

    private static CommandRejected noSuchProjection() {
        return new CommandRejected(ProjectionRejection.NOT_FOUND, "There is no such projection.");
    }

    private static ProblemException noSuchJob() {
        return ProblemException.absent(JobId.class);
    }
}
