-- Whoever was forgotten never gets a key again, and the row that says so stays.
create trigger erased_stays_erased before update or delete on log.subject_key
    for each row when (old.status = 'ERASED') execute function log.refuse_change();
