-- Credentials stand beside the log: events hold no secret.
create table log.account (
    email         text        primary key,
    user_id       text        not null unique,
    password_hash text        not null,
    reserved_at   timestamptz not null default now()
);

create table log.verification (
    token_hash bytea       primary key,
    user_id    text        not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table log.first_admin (
    user_id text not null
);
create unique index first_admin_once on log.first_admin ((true));
