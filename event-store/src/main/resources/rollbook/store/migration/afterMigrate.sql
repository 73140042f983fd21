-- What the application may do here, said anew at each start; what is not named only the owner may.
grant usage on schema log to ${log}, ${view};

-- The one way in: it runs as the owner, so that nobody needs a right to write events.
alter function log.append security definer set search_path = pg_catalog, pg_temp;
revoke execute on function log.append from public;
grant execute on function log.append to ${log};

grant select on log.event, log.stream, log.event_type, log.checkpoint to ${log}, ${view};
grant insert on log.event_type, log.checkpoint to ${log};
grant select, update on log.checkpoint_progress to ${log};

grant select, insert, update, delete on log.snapshot to ${log};
grant select, insert, delete on log.answer to ${log};

grant select, insert on log.subject_key to ${log}, ${view};
-- An update only ever erases. Whole rows were granted once.
revoke update on log.subject_key from ${log};
grant update (wrapped_key, status, erased_at) on log.subject_key to ${log};
