grant usage on schema log to ${log}, ${view};

-- The command side makes keys and decides who is signed in. The query side once made keys too.
revoke insert on log.signing_key, log.checkpoint_key from ${view};
grant select on log.signing_key, log.checkpoint_key to ${log}, ${view};
grant insert on log.signing_key, log.checkpoint_key to ${log};
grant update, delete on log.signing_key to ${log}; -- their rotation
grant select on log.sign_in, log.token_version to ${log}, ${view};
grant delete on log.sign_in to ${log};
grant insert, update on log.sign_in, log.token_version to ${log};
