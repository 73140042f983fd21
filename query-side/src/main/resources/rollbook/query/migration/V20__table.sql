-- A table as the fold of its session's events up to `sequence`, in parts, so that one move writes one row.
create table view.table_head (
    session_id uuid primary key,
    sequence bigint not null,
    course jsonb not null,
    active_scene_id uuid
);

create table view.table_part (
    session_id uuid not null,
    kind text not null,
    id uuid not null,
    body jsonb not null,
    primary key (session_id, kind, id)
);
