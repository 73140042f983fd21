package rollbook.query.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Table `view.replay_job`.
@Component
class JobStore {
    /// What is known of a job but its progress.
    ///
    /// @param target position it has to reach
    /// @param failedAt position of the event that ended it
    record Stored(
            JobId jobId,
            String projection,
            long target,
            Job.State state,
            Instant startedAt,
            @Nullable Long failedAt) {}

    private final JdbcClient database;

    JobStore(JdbcClient database) {
        this.database = database;
    }

    void add(Stored job) {
        database.sql(
                        """
                        insert into view.replay_job (job_id, projection, target, state, started_at)
                        values (:job, :projection, :target, :state, :started)
                        """)
                .param("job", job.jobId().value())
                .param("projection", job.projection())
                .param("target", job.target())
                .param("state", job.state().name())
                .param("started", job.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ends a job that is still running.
    void end(JobId jobId, Job.State state) {
        database.sql(
                        """
                        update view.replay_job set state = :state
                         where job_id = :job and state = 'RUNNING'
                        """)
                .param("job", jobId.value())
                .param("state", state.name())
                .update();
    }

    /// Ends the latest job of a projection at an event that could not be handled; false when that
    /// job is over, or there is none.
    boolean fail(String projection, long position) {
        return database.sql(
                                """
                                update view.replay_job set state = 'FAILED', failed_at = :position
                                 where state in ('RUNNING', 'FAILED')
                                   and job_id = (select job_id from view.replay_job
                                                  where projection = :projection
                                                  order by started_at desc, job_id desc limit 1)
                                """)
                        .param("projection", projection)
                        .param("position", position)
                        .update()
                > 0;
    }

    Optional<Stored> find(JobId jobId) {
        return database.sql("select * from view.replay_job where job_id = :job")
                .param("job", jobId.value())
                .query(JobStore::stored)
                .optional();
    }

    /// The job that is rebuilding the projection, if one is.
    Optional<Stored> running(String projection) {
        return database.sql(
                        """
                        select * from view.replay_job
                         where projection = :projection and state = 'RUNNING'
                         order by started_at desc limit 1
                        """)
                .param("projection", projection)
                .query(JobStore::stored)
                .optional();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new JobId(row.getObject("job_id", UUID.class)),
                row.getString("projection"),
                row.getLong("target"),
                Job.State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("failed_at", Long.class));
    }
}
