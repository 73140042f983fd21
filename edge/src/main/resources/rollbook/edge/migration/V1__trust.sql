-- The keys that sign access tokens; the private half is wrapped with the master key.
create table log.signing_key (
    key_id      text        primary key,
    public_key  text        not null, -- JWK
    private_key bytea       not null, -- JWK, AES-256-GCM: 12 bytes nonce, then the sealed text
    created_at  timestamptz not null
);

-- One row for each sign-in; access tokens of an ended one are refused.
create table log.sign_in (
    sign_in_id text        primary key,
    user_id    text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz
);

create index sign_in_of_user on log.sign_in (user_id) where ended_at is null;

-- Access tokens with a lower version are refused. No row means version 0.
create table log.token_version (
    user_id text   primary key,
    version bigint not null
);
