-- A role may be limited to an area's teams, and a partner agency's contact acts for one agency.
alter table role_holding add column area text;
alter table role_holding add column agency text;

-- Who added whom, who gave which role and who ended it: kept for good, whatever becomes of the holding.
create table role_change (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    by_person      bigint references person,
    by_name        text not null,              -- as the person was called on that day
    person_id      bigint not null references person,
    holding_id     bigint references role_holding,   -- null where a person was added
    what           text not null check (what in ('added', 'given', 'ended')),
    role           text,
    team           text,
    area           text,
    answering_role text,
    agency         text,
    from_date      date,
    to_date        date,
    check ((what = 'added') = (holding_id is null))
);
create index role_change_person on role_change (person_id, id desc);
