create table log.mail (
    mail_id   uuid        primary key,
    kind      text        not null,
    user_id   text        not null,
    queued_at timestamptz not null default now(),
    attempts  integer     not null default 0,
    due_at    timestamptz not null default now(),
    done_at   timestamptz
);
create index mail_due on log.mail (due_at) where done_at is null;
create index mail_by_user on log.mail (user_id, queued_at);
