alter table log.mail add column given_up_at timestamptz;

drop index log.mail_due;
create index mail_due on log.mail (due_at) where done_at is null and given_up_at is null;
