-- Who sits at which table, to tell tables of new names.
create table log.seat (
    user_id    text not null,
    session_id text not null,
    primary key (user_id, session_id)
);
