grant usage on schema log to ${log};

grant select, insert on log.first_admin to ${log};
grant select, insert, update on log.erasure to ${log};
grant select, insert, update, delete on log.verification, log.refresh_token to ${log};
grant select, insert, delete on log.seat to ${log};
grant select, insert, update, delete on log.email_change to ${log};
grant select, insert, delete on log.site_admin to ${log};
grant select, insert, update, delete on log.account, log.failed_sign_in, log.known_address, log.mail to ${log};
