-- People who are being forgotten, or were, and how far that is. It is done step by step, each once
-- more where nobody can tell whether it was done.
create table log.erasure (
    user_id      text        primary key,
    step         text        not null,
    requested_at timestamptz not null default now(),
    due_at       timestamptz not null,
    done_at      timestamptz
);

-- The planner keeps samples of columns, where nobody could erase anything.
alter table log.account alter column email type text;
alter table log.account alter column email set statistics 0;
alter table log.email_change alter column email type text, alter column former type text;
alter table log.email_change alter column email set statistics 0, alter column former set statistics 0;
