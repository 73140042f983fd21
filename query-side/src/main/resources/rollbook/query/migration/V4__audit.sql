-- As in journal_entry: one row for each version of an event, the reader's is the one with the
-- lowest number among those they may read.
create table view.audit_entry (
    session_id uuid        not null,
    sequence   bigint      not null,
    version    smallint    not null,
    readers    uuid[],
    author     uuid,
    role       text,
    command    text,
    at         timestamptz not null,
    event      text        not null,
    changes    text        not null
);

comment on column view.audit_entry.readers is 'null: everyone at the table';

create unique index audit_entry_key on view.audit_entry (session_id, sequence desc, version);
