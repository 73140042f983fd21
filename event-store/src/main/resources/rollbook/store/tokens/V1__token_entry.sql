create table ${flyway:defaultSchema}.token_entry (
    processor_name text collate "C" not null,
    segment integer not null,
    token bytea,
    token_type text collate "C",
    timestamp text collate "C",
    owner text collate "C",
    primary key (processor_name, segment)
) with (fillfactor = 70);
