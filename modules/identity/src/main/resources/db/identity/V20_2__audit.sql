-- keeper: the council's role reads this table and appends by the one function, and can do nothing else to it.
create table audit_entry (
    number     bigint primary key,             -- 1, 2, 3 … without a gap
    at         timestamptz not null,
    person_id  bigint,                         -- no key: an entry outlives every other table
    username   text not null,
    role       text not null,
    child_id   bigint,                         -- null for a list
    door       text not null,                  -- the boundary method that was opened
    how        text not null,
    asked      text,                           -- what a list was asked for, as JSON
    counted    bigint,                         -- how many rows a list had
    address    text,                           -- of the client
    via        text,                           -- session or token
    page       text,                           -- the address that was asked for, without its query
    why        text,
    before     jsonb,
    after      jsonb,
    previous   bytea not null,                 -- hash of the entry before; zeros for the first
    hash       bytea not null
);
create index audit_entry_child on audit_entry (child_id, number desc) where child_id is not null;

-- Appends entries in their order, one after the other for the whole council. The lock is held until the transaction ends,
-- so this is the last thing that a transaction does. The text that is hashed: every column as bytes with their number before
-- them, a missing one as a dash, joined by commas. Names are bound when the function is made: no search path
-- is asked. Where the schema is renamed, the function goes with it.
create function append_audit(entries jsonb) returns bigint
    language sql volatile strict security definer set lock_timeout = '10s'
begin atomic
    select pg_advisory_xact_lock(hashtextextended('audit', 'audit_entry'::regclass::oid::bigint));
    with recursive chain as (
        select 0 as place, coalesce((select h.number from audit_entry h order by h.number desc limit 1), 0) as number,
               0::bigint as at, null::bigint as person, ''::text as username, ''::text as role, null::bigint as child, ''::text as door, ''::text as how,
               ''::text as asked, 0::bigint as counted, ''::text as address, ''::text as via, ''::text as page, ''::text as why, null::jsonb as before,
               null::jsonb as after, ''::bytea as previous,
               coalesce((select h.hash from audit_entry h order by h.number desc limit 1), decode(repeat('00', 32), 'hex')) as hash
        union all
        select c.place + 1, c.number + 1, e.at, e.person, e.username, e.role, e.child, e.door, e.how, e.asked, e.counted, e.address, e.via, e.page, e.why,
               e.before, e.after, c.hash,
               sha256(convert_to(octet_length((c.number + 1)::text) || ':' || c.number + 1
                   || ',' || octet_length(e.at::text) || ':' || e.at
                   || ',' || coalesce(octet_length(e.person::text) || ':' || e.person, '-')
                   || ',' || octet_length(e.username) || ':' || e.username
                   || ',' || octet_length(e.role) || ':' || e.role
                   || ',' || coalesce(octet_length(e.child::text) || ':' || e.child, '-')
                   || ',' || octet_length(e.door) || ':' || e.door
                   || ',' || octet_length(e.how) || ':' || e.how
                   || ',' || coalesce(octet_length(e.asked) || ':' || e.asked, '-')
                   || ',' || coalesce(octet_length(e.counted::text) || ':' || e.counted, '-')
                   || ',' || coalesce(octet_length(e.address) || ':' || e.address, '-')
                   || ',' || coalesce(octet_length(e.via) || ':' || e.via, '-')
                   || ',' || coalesce(octet_length(e.page) || ':' || e.page, '-')
                   || ',' || coalesce(octet_length(e.why) || ':' || e.why, '-')
                   || ',' || coalesce(octet_length(e.before::text) || ':' || e.before::text, '-')
                   || ',' || coalesce(octet_length(e.after::text) || ':' || e.after::text, '-')
                   || ',64:' || encode(c.hash, 'hex'), 'UTF8'))
        from chain c cross join lateral jsonb_to_record(entries -> c.place) as e (at bigint, person bigint, username text, role text, child bigint, door text,
             how text, asked text, counted bigint, address text, via text, page text, why text, before jsonb, after jsonb)
        where c.place < jsonb_array_length(entries)
    )
    insert into audit_entry (number, at, person_id, username, role, child_id, door, how, asked, counted, address, via, page, why, before, after, previous, hash)
    select c.number, timestamptz '1970-01-01 00:00:00+00' + c.at * interval '1 microsecond', c.person, c.username, c.role, c.child, c.door, c.how, c.asked, c.counted,
           c.address, c.via, c.page, c.why, c.before, c.after, c.previous, c.hash
    from chain c where c.place > 0;
    select h.number from audit_entry h order by h.number desc limit 1;
end;
