create table view.profile (
    user_id        uuid primary key,
    email          text        not null,
    display_name   text        not null,
    email_verified boolean     not null default false,
    roles          text[]      not null default '{}',
    created_at     timestamptz not null
) with (fillfactor = 70);
