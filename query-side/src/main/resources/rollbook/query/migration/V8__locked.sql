alter table view.profile add column locked boolean not null default false;
