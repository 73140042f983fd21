-- A family of refresh tokens is one sign-in. A spent token stays, so that its reuse is noticed.
create table log.refresh_token (
    token_hash bytea       primary key,
    sign_in_id text        not null,
    user_id    text        not null,
    idle_until timestamptz not null,
    ends_at    timestamptz not null,
    spent_at   timestamptz,
    spent_key  text,
    salt       bytea
);
create index refresh_token_by_sign_in on log.refresh_token (sign_in_id);

-- Failed sign-ins by account, known or unknown: the key is a keyed hash of the address.
create table log.sign_in_failure (
    account_hash  bytea       primary key,
    failures      integer     not null,
    blocked_until timestamptz not null,
    last_at       timestamptz not null
);
