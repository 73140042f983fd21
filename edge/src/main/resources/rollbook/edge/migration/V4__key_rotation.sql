-- A new key is known everywhere before it signs, and an old one verifies until the last token that
-- it signed has expired.
alter table log.signing_key add signs_from timestamptz, add verifies_until timestamptz;
update log.signing_key set signs_from = created_at;
alter table log.signing_key alter signs_from set not null;
