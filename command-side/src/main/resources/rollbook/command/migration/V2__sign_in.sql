-- A family of refresh tokens is one sign-in (log.sign_in). A spent token stays, so that its reuse
-- is noticed.
create table log.refresh_token (
    token_hash bytea       primary key,
    sign_in_id text        not null references log.sign_in,
    idle_until timestamptz not null,
    spent_at   timestamptz,
    spent_key  text,
    salt       text        not null
);
create index refresh_token_of_sign_in on log.refresh_token (sign_in_id);

-- Failed sign-ins by account, known or unknown: the key is a keyed hash of the address.
create table log.failed_sign_in (
    account_hash  bytea       primary key,
    failures      integer     not null,
    blocked_until timestamptz not null,
    last_at       timestamptz not null
);
create index failed_sign_in_by_age on log.failed_sign_in (last_at);
