create table ${flyway:defaultSchema}.dead_letter (
    letter_id text collate "C" primary key,
    processor_name text collate "C" not null,
    sequence text collate "C" not null,
    place bigint not null,
    message_type text collate "C" not null,
    event_id text collate "C" not null,
    at text collate "C" not null,
    type text collate "C" not null,
    revision text collate "C",
    payload bytea not null,
    metadata bytea not null,
    aggregate text collate "C",
    stream text collate "C",
    stream_sequence bigint,
    token_type text collate "C",
    token bytea,
    enqueued_at text collate "C" not null,
    touched_at text collate "C" not null,
    claimed_at text collate "C",
    cause text collate "C",
    cause_place text collate "C",
    diagnostics bytea,
    attempts integer not null default 0,
    due timestamptz not null default clock_timestamp(),
    unique (processor_name, sequence, place)
);

create index dead_letter_due on ${flyway:defaultSchema}.dead_letter (processor_name, due);
