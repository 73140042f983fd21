drop function log.append;

-- Appends a batch in one statement, hence in one transaction and one round trip.
--
-- Each event says of which stream it is: by that stream's number, or, for the nth of the streams
-- that may begin here, by -n. Nothing is looked up for a stream that is known: whoever appends has
-- seen the event before, so the sequence is either free or taken, and then event_sequence fails the
-- batch. What was taken is to be left out, and the batch sent again.
--
-- Everybody who appends takes the same lock until the commit is visible: positions come in the
-- order of the commits, without holes, and whoever has seen one has seen all before it.
--
-- With its events an append may keep the answer to the request that made it: the owner's key finds
-- it again. Answers say which event is the last of theirs, counted from 1. A key that is taken
-- fails the batch.
--
-- Returns the last position before this batch, behind which its events stand in the order given,
-- and the numbers of the streams that may have begun.
create function log.append(
    new_streams text[],
    event_streams integer[],
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
    out numbers integer[]
) language plpgsql as $$
begin
    perform pg_advisory_xact_lock(x'726f6c6c6c6f67'::bigint);

    select max(e.position) into head from log.event e;
    head := coalesce(head, 0);
    numbers := '{}';

    if new_streams <> '{}' then
        insert into log.stream (id) select unnest(new_streams) on conflict do nothing;
        select array_agg(s.no order by n.place) into numbers
          from unnest(new_streams) with ordinality as n(id, place)
          join log.stream s on s.id = n.id;
    end if;

    insert into log.event
    select head + e.place,
           'epoch'::timestamptz + e.at * interval '1 microsecond',
           case when e.stream > 0 then e.stream else numbers[-e.stream] end,
           e.sequence, e.type, e.id, e.blind, e.chain, e.content
      from unnest(event_streams, event_sequences, event_ats, event_types, event_ids,
                  event_blinds, event_contents, event_chains)
           with ordinality as e(stream, sequence, at, type, id, blind, content, chain, place);

    if answer_events <> '{}' then
        insert into log.answer (owner, key, request, status, headers, body, position)
        select a.owner, a.key, a.request, a.status, a.headers, a.body, head + a.event
          from unnest(answer_events, answer_owners, answer_keys, answer_requests,
                      answer_statuses, answer_headers, answer_bodies)
               as a(event, owner, key, request, status, headers, body);
    end if;

    perform pg_notify('rollbook_log', '');
end
$$;
