create table view.lobby_session (
    session_id     uuid primary key,
    sequence       bigint not null,
    title          text   not null,
    phase          text   not null,
    last_played_at timestamptz
) with (fillfactor = 70);

create table view.lobby_member (
    session_id uuid not null references view.lobby_session,
    user_id    uuid not null,
    role       text not null,
    primary key (session_id, user_id)
);

create index lobby_member_user on view.lobby_member (user_id);
