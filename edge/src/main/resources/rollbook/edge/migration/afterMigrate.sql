grant usage on schema log to ${log}, ${view};

-- Whichever side starts first makes the first keys; who is signed in only the command side decides.
grant select, insert on log.signing_key, log.checkpoint_key to ${log}, ${view};
grant select on log.sign_in, log.token_version to ${log}, ${view};
grant insert, update on log.sign_in, log.token_version to ${log};
