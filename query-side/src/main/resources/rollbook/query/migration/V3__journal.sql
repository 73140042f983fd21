-- One row for each version of an event that somebody may see; a reader's version is the one with
-- the lowest number among those they may read.
create table view.journal_entry (
    session_id uuid        not null,
    sequence   bigint      not null,
    version    smallint    not null,
    readers    uuid[],
    kind       text        not null,
    author     uuid,
    at         timestamptz not null,
    event      text        not null
);

comment on column view.journal_entry.readers is 'null: everyone at the table';

create unique index journal_entry_key on view.journal_entry (session_id, sequence desc, version);
