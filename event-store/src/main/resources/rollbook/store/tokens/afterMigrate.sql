grant usage on schema ${flyway:defaultSchema} to ${role};
grant select, insert, update, delete on ${flyway:defaultSchema}.token_entry, ${flyway:defaultSchema}.dead_letter to ${role};
