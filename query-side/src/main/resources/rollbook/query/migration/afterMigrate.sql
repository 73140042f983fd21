-- The views are the query side's own: a replay empties them.
grant usage on schema view to ${view};
grant select, insert, update, delete, truncate on
    view.replay_job, view.erasure, view.lobby_session, view.lobby_member, view.profile, view.journal_entry,
    view.audit_entry, view.sheet, view.table_head, view.table_part to ${view};
