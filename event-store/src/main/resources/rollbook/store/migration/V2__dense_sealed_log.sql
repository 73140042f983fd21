-- Streams and types are written once and stand for themselves as small numbers in every event.
create table log.stream (
    no integer generated always as identity primary key,
    id text collate "C" not null unique
);

create table log.event_type (
    no smallint generated always as identity primary key,
    name text collate "C" not null,
    revision text collate "C" not null,
    unique (name, revision)
);

alter table log.event rename to event_until_v2;

-- Wide columns first, so that nothing is lost to alignment. No foreign keys: log.append is the one
-- way in, and a check of two references for every event would cost more than the event.
create table log.event (
    position bigint not null,
    at timestamptz not null,
    stream_no integer not null,
    sequence integer not null check (sequence >= 0),
    type_no smallint not null,
    event_id uuid not null,
    blind bytea not null check (length(blind) = 32),
    chain bytea not null check (length(chain) = 32),
    content bytea not null,
    constraint event_position primary key (position),
    constraint event_sequence unique (stream_no, sequence),
    constraint event_identity unique (event_id)
);

alter table log.event alter column content set storage external; -- it comes compressed

-- What was written before keeps its position and is sealed now. Content 0 is not compressed: the
-- length of the payload, the payload, the metadata.
insert into log.stream (id) select stream from log.event_until_v2 group by stream order by min(position);

insert into log.event_type (name, revision) select distinct type, revision from log.event_until_v2;

create function log.prefixed(part bytea) returns bytea language sql immutable as
    $$ select int4send(length(part)) || part $$;

create function log.prefixed(part text) returns bytea language sql immutable as
    $$ select log.prefixed(convert_to(part, 'UTF8')) $$;

do $$
declare
    e record;
    blind bytea;
    leaf bytea;
    chain bytea;
begin
    for e in
        select o.*, s.no as stream_no, t.no as type_no
          from log.event_until_v2 o
          join log.stream s on s.id = o.stream
          join log.event_type t on t.name = o.type and t.revision = o.revision
         order by o.stream, o.sequence
    loop
        if e.sequence = 0 then
            chain := decode(repeat('00', 32), 'hex');
        end if;
        blind := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
        leaf := sha256(
            '\x00'::bytea || 'rollbook-log/v1'::bytea || log.prefixed(e.stream) || int8send(e.sequence)
            || sha256(
                'rollbook-log/v1/commit'::bytea || blind
                || log.prefixed(e.event_id::text) || log.prefixed(e.type) || log.prefixed(e.revision)
                || log.prefixed(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                || log.prefixed(e.payload) || log.prefixed(e.metadata)));
        chain := sha256('\x02'::bytea || chain || leaf);
        insert into log.event values (
            e.position, e.at, e.stream_no, e.sequence, e.type_no, e.event_id, blind, chain,
            '\x00'::bytea || int4send(length(e.payload)) || e.payload || e.metadata);
    end loop;
end
$$;

drop function log.prefixed(bytea), log.prefixed(text);
drop table log.event_until_v2;

create index event_at on log.event using brin (at);

create trigger only_grows before update or delete or truncate on log.event
    for each statement execute function log.refuse_change();

-- Appends a batch in one statement, hence in one transaction and one round trip.
--
-- A run is what follows each other in one stream; it names its stream and the sequence of its first
-- event. A run that does not begin right behind the last event of its stream is refused, the others
-- go in. The events say which run they are of, counted from 1.
--
-- Everybody who appends takes the same lock until the commit is visible: positions come in the
-- order of the commits, without holes, and whoever has seen one has seen all before it.
--
-- Returns the last position before this batch, and for each run the number of its stream, null
-- where it was refused. The events of the runs that went in have the positions after it, in the
-- order given.
create function log.append(
    run_streams text[],
    run_sequences integer[],
    event_runs integer[],
    event_sequences integer[],
    event_ats bigint[], -- microseconds since 1970
    event_types integer[],
    event_ids uuid[],
    event_blinds bytea[],
    event_contents bytea[],
    event_chains bytea[],
    out head bigint,
    out accepted integer[]
) language plpgsql as $$
begin
    perform pg_advisory_xact_lock(x'726f6c6c6c6f67'::bigint);

    select max(e.position) into head from log.event e;
    head := coalesce(head, 0);

    if 0 = any (run_sequences) then
        insert into log.stream (id)
        select r.stream from unnest(run_streams, run_sequences) as r(stream, sequence)
         where r.sequence = 0
        on conflict do nothing;
    end if;

    select array_agg(
               case when r.sequence = coalesce(
                   (select e.sequence + 1 from log.event e
                     where e.stream_no = s.no order by e.sequence desc limit 1), 0)
               then s.no end
               order by r.run)
      into accepted
      from unnest(run_streams, run_sequences) with ordinality as r(stream, sequence, run)
      left join log.stream s on s.id = r.stream;

    insert into log.event
    select head + row_number() over (order by e.place),
           'epoch'::timestamptz + e.at * interval '1 microsecond',
           accepted[e.run], e.sequence, e.type, e.id, e.blind, e.chain, e.content
      from unnest(event_runs, event_sequences, event_ats, event_types, event_ids,
                  event_blinds, event_contents, event_chains)
           with ordinality as e(run, sequence, at, type, id, blind, content, chain, place)
     where accepted[e.run] is not null
     order by e.place;

    if found then
        perform pg_notify('rollbook_log', '');
    end if;
end
$$;
