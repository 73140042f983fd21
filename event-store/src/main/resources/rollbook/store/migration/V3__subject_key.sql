-- The keys of people, apart from what is encrypted with them, and wrapped by the master key. The
-- row of an erased person stays, without a key, so that an erasure is never taken for a loss.
create table log.subject_key (
    subject text collate "C" primary key,
    key_id text collate "C" not null unique,
    wrapped_key bytea,
    status text collate "C" not null check (status in ('ACTIVE', 'ERASED')),
    created_at timestamptz not null default now(),
    erased_at timestamptz,
    check ((status = 'ERASED') = (wrapped_key is null)),
    check ((status = 'ERASED') = (erased_at is not null))
);
