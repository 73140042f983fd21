create table view.seen (
    place bigint generated always as identity primary key,
    stream text not null,
    sequence bigint not null,
    event_id text not null
);
