-- What was signed of a stream: that its first `size` events had this chain at that time.
create table log.checkpoint (
    stream text collate "C" not null,
    size bigint not null check (size > 0),
    chain bytea not null check (length(chain) = 32),
    at timestamptz not null,
    key_id text not null,
    signature bytea not null check (length(signature) = 64),
    primary key (stream, size)
);

create trigger only_grows before update or delete or truncate on log.checkpoint
    for each statement execute function log.refuse_change();

-- Up to which position every checkpoint that is due has been signed. One row; who signs locks it.
create table log.checkpoint_progress (
    position bigint not null
);

insert into log.checkpoint_progress values (0);
