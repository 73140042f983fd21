create table log.event (
    position bigint generated always as identity (cache 1) primary key,
    sequence bigint not null check (sequence >= 0),
    at timestamptz not null,
    event_id uuid not null unique,
    stream text collate "C" not null,
    type text collate "C" not null,
    revision text collate "C" not null,
    payload bytea not null,
    metadata bytea not null,
    unique (stream, sequence)
);

create index event_at on log.event using brin (at);

create table log.snapshot (
    stream text collate "C" not null,
    sequence bigint not null,
    at timestamptz not null,
    event_id uuid not null unique,
    aggregate text collate "C" not null,
    type text collate "C" not null,
    revision text collate "C",
    payload bytea not null,
    metadata bytea not null,
    primary key (stream, sequence)
);

create function log.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log only grows: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger only_grows before update or delete or truncate on log.event
    for each statement execute function log.refuse_change();
