-- Children and cases that go from one reviewer to another on a day, for good or as cover until a day (R102). What stood before is
-- kept beside it, so that a handover that has not begun can be undone; the spans of the allocations are the history.
create table handover (
    id          bigint generated always as identity primary key,
    from_id     bigint,                        -- person of the identity room; null: the children had no reviewer
    to_id       bigint not null,               -- person of the identity room
    first_day   date not null,                 -- first day with the new reviewer
    last_day    date,                          -- last day of cover; null: for good
    why         text not null check (why in ('new', 'balance', 'leaving', 'sickness', 'leave', 'conflict', 'team', 'other')),
    note        text,
    done_at     timestamptz not null,
    done_by     bigint not null,
    undone_at   timestamptz,
    undone_by   bigint,
    check (last_day is null or last_day >= first_day),
    check ((undone_at is null) = (undone_by is null)),
    check (from_id is distinct from to_id)
);
create index handover_done on handover (done_at);

alter table allocation add handover_id bigint references handover;   -- the handover that began this span
alter table allocation add constraint allocation_span check (to_date is null or to_date >= from_date);
alter table other_case add handover_id bigint references handover;

-- A span as it stood before the handover ended or shortened it.
create table handover_before (
    handover_id bigint not null references handover,
    child_id    bigint references child,       -- either a child
    kind        text,                          -- or a case of this kind
    reference   text,
    from_date   date not null,
    to_date     date,
    earlier     bigint references handover,    -- the handover that had begun it
    check ((child_id is null) = (kind is not null))
);
create index handover_before_child on handover_before (child_id);
create index handover_before_handover on handover_before (handover_id);

-- A reviewer who must not review a child: kin, friend, earlier worker of the case, or whatever the note says.
create table conflict_of_interest (
    id          bigint generated always as identity primary key,
    reviewer_id bigint not null,               -- person of the identity room
    child_id    bigint not null references child,
    note        text,
    set_on      date not null,
    set_by      bigint not null,
    ended_on    date
);
create unique index conflict_of_interest_open on conflict_of_interest (reviewer_id, child_id) where ended_on is null;

-- Brothers and sisters who should have one reviewer: children with the same key.
create table sibling (
    child_id bigint primary key references child,
    family   bigint not null
);
create index sibling_family on sibling (family);
create sequence sibling_family_key;
