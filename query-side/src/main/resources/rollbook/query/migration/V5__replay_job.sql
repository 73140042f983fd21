create table view.replay_job (
    job_id     uuid primary key,
    projection text        not null,
    target     bigint      not null,
    state      text        not null,
    started_at timestamptz not null
);
