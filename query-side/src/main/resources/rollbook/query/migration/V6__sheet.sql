-- A character sheet as the fold of its events up to `version` - 1.
create table view.sheet (
    character_id uuid primary key,
    owner_id uuid not null,
    name text not null,
    archived boolean not null,
    version bigint not null,
    body jsonb not null
);

create index sheet_of_owner on view.sheet (owner_id, name, character_id);
