-- A day in a child's life that changes how long the record is kept. The newest row of a kind counts; a row without a day
-- says that it did not happen, whatever the codes of the return say.
create table life_date (
    id          bigint generated always as identity primary key,
    child_id    bigint not null references child,
    kind        text not null check (kind in ('death', 'adoption')),
    happened_on date,
    because     text not null,
    entered_by  bigint not null,
    entered_at  timestamptz not null
);
create index life_date_child on life_date (child_id, kind, id desc);

-- While a hold stands nothing that it covers is erased: the whole council, one child, or the children of a named enquiry.
create table legal_hold (
    id            bigint generated always as identity primary key,
    kind          text not null check (kind in ('council', 'child', 'enquiry')),
    child_id      bigint references child,
    enquiry       text,
    because       text not null,
    placed_on     date not null,
    placed_by     bigint not null,
    lifted_on     date,
    lifted_by     bigint,
    lifted_because text,
    check ((kind = 'child') = (child_id is not null)),
    check ((kind = 'enquiry') = (enquiry is not null)),
    check ((lifted_on is null) = (lifted_because is null))
);
create index legal_hold_child_id on legal_hold (child_id);
create table legal_hold_child (
    hold_id  bigint not null references legal_hold,
    child_id bigint not null references child,
    primary key (hold_id, child_id)
);
create index legal_hold_child_of on legal_hold_child (child_id);

-- What people decided when a record's time had run out: to keep it longer, or to erase it, which a second person confirms.
create table retention_decision (
    id            bigint generated always as identity primary key,
    child_id      bigint not null references child,
    kind          text not null check (kind in ('keep', 'erase')),
    because       text not null,
    look_again_on date,
    decided_by    bigint not null,
    decided_at    timestamptz not null,
    ended_at      timestamptz,                     -- taken back, or followed by another
    check ((kind = 'keep') = (look_again_on is not null))
);
create unique index retention_decision_one on retention_decision (child_id) where ended_at is null;

-- What is left of an erased record. The key is no child's any more; nothing here says who it was.
create table tombstone (
    id           bigint generated always as identity primary key,
    child_key    bigint not null unique,
    rule         text not null,
    proposed_by  bigint not null,
    proposed_at  timestamptz not null,
    confirmed_by bigint not null,
    confirmed_at timestamptz not null,
    row_counts   jsonb not null,                   -- rows that were removed, by table
    check (proposed_by <> confirmed_by)
);

-- Years from a day, as ages are counted: 29 February comes on 1 March of other years.
create function years_later(day date, years int) returns date language sql immutable as
$$ select (day + make_interval(years => years))::date
          + case when extract(month from day) = 2 and extract(day from day) = 29 and extract(day from day + make_interval(years => years)) = 28 then 1 else 0 end $$;
