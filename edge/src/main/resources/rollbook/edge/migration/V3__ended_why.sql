-- Why a sign-in ended, so that whoever it concerns can be told; null for those of before.
alter table log.sign_in add column ended_why text;
