-- People who were erased, and whether the views were read again, and their files written anew.
create table view.erasure (
    user_id     uuid        primary key,
    position    bigint      not null,
    reread_at   timestamptz,
    scrubbed_at timestamptz
);

comment on column view.erasure.position is 'of the event; every view has to be past it first';

-- How often a stored table was read again: what a process remembers of it counts no more then.
alter table view.table_head add column rereads integer not null default 0;

-- The planner keeps samples of columns, where nobody could erase anything.
alter table view.profile alter column email type text, alter column display_name type text;
alter table view.profile alter column email set statistics 0, alter column display_name set statistics 0;
alter table view.lobby_session alter column title type text;
alter table view.lobby_session alter column title set statistics 0;
alter table view.journal_entry alter column event type text;
alter table view.journal_entry alter column event set statistics 0;
alter table view.audit_entry alter column event type text, alter column changes type text;
alter table view.audit_entry alter column event set statistics 0, alter column changes set statistics 0;
alter table view.sheet alter column name type text, alter column body type jsonb;
alter table view.sheet alter column name set statistics 0, alter column body set statistics 0;
alter table view.table_head alter column course type jsonb;
alter table view.table_head alter column course set statistics 0;
alter table view.table_part alter column body type jsonb;
alter table view.table_part alter column body set statistics 0;
