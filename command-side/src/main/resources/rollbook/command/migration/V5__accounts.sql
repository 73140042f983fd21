-- Who is locked gets no new sign-in, also while the event is on its way.
alter table log.account add column locked_at timestamptz;

-- The address that a person wants instead of theirs, one at most, until it is proved. It holds the
-- address against nobody: who proves it first has it.
create table log.email_change (
    user_id    text        primary key,
    email      text        not null,
    former     text,       -- the address before, once it has been replaced
    expires_at timestamptz not null
);

-- Whoever may have been made admin since the start; their own events say who still is.
create table log.site_admin (
    user_id text primary key
);
insert into log.site_admin (user_id) select user_id from log.first_admin;
