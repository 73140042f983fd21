-- The language a person reads: the one their browser asked for when they signed up.
alter table log.account add column language text not null default 'en';

-- A mail speaks the language of its account. Its address stands here only while it waits, closed,
-- and only where it is not the account's own.
alter table log.mail
    add column language text not null default 'en',
    add column address  bytea;

-- A token proves one address, for one purpose.
alter table log.verification
    add column purpose      text not null default 'verify-email',
    add column address_hash text not null default '';
