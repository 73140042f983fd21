-- From where people have signed in; who guesses elsewhere can't keep them out. Both columns are
-- keyed hashes, of the e-mail address and of the network address.
create table log.known_address (
    account_hash bytea       not null,
    address_hash bytea       not null,
    last_at      timestamptz not null,
    primary key (account_hash, address_hash)
);
create index known_address_by_age on log.known_address (last_at);

-- Each known address has a counter of its own, all others have one in common, with an empty hash.
alter table log.failed_sign_in add address_hash bytea not null default ''::bytea;
alter table log.failed_sign_in drop constraint failed_sign_in_pkey;
alter table log.failed_sign_in add primary key (account_hash, address_hash);
