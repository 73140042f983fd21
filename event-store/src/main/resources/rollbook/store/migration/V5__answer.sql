-- Answers to requests that carried a key, so that the same request sent again gets the same answer
-- and has no second effect. Kept for a day.
create table log.answer (
    owner text collate "C" not null,
    key text collate "C" not null,
    request bytea not null check (length(request) = 32),
    status smallint not null,
    headers text not null,
    body bytea not null,
    position bigint not null,
    at timestamptz not null default now(),
    primary key (owner, key)
);

create index answer_at on log.answer using brin (at);

drop function log.append;

-- Appends a batch in one statement, hence in one transaction and one round trip.
--
-- A run is what follows each other in one stream; it names its stream and the sequence of its first
-- event. A run that does not begin right behind the last event of its stream is refused, the others
-- go in. The events say which run they are of, counted from 1.
--
-- Everybody who appends takes the same lock until the commit is visible: positions come in the
-- order of the commits, without holes, and whoever has seen one has seen all before it.
--
-- With its events an append may keep the answer to the request that made it: the owner's key finds
-- it again. Answers say which event is the last of theirs, counted from 1 over all runs. A key that
-- is taken fails the batch.
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
    answer_events integer[],
    answer_owners text[],
    answer_keys text[],
    answer_requests bytea[],
    answer_statuses integer[],
    answer_headers text[],
    answer_bodies bytea[],
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
        if answer_events <> '{}' then
            insert into log.answer (owner, key, request, status, headers, body, position)
            select a.owner, a.key, a.request, a.status, a.headers, a.body, e.position
              from unnest(answer_events, answer_owners, answer_keys, answer_requests,
                          answer_statuses, answer_headers, answer_bodies)
                   as a(event, owner, key, request, status, headers, body)
              join log.event e on e.event_id = event_ids[a.event];
        end if;
        perform pg_notify('rollbook_log', '');
    end if;
end
$$;
