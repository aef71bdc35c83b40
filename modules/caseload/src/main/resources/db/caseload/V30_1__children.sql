create table team (
    code      text primary key,
    name      text not null,
    area      text,
    from_date date not null,
    to_date   date
);

create table child (
    id              bigint generated always as identity primary key,
    number          text not null unique check (length(number) <= 10),   -- CHILD of the return
    given_name      text,                      -- the return carries no names; null until somebody enters one
    family_name     text,
    known_as        text,
    date_of_birth   date not null,
    sex             text,
    ethnicity       text,
    upn             text,
    uasc            boolean not null default false,
    uasc_ceased_on  date,                      -- DUC
    mother          boolean,
    child_born_on   date,                      -- MC_DOB
    team            text references team,
    notified_on     date,                      -- when the service was told of the child (R036)
    upload_id       bigint
);
create index child_family_name on child (lower(family_name), lower(given_name));

-- A period of care runs from becoming looked after to ceasing, whatever happens inside it.
create table period_of_care (
    id         bigint generated always as identity primary key,
    child_id   bigint not null references child,
    started_on date not null,
    ended_on   date,
    reason_ceased text,                        -- REC of the last episode; never X1
    short_breaks boolean not null default false, -- all episodes V3 or V4
    unique (child_id, started_on),
    check (ended_on is null or ended_on >= started_on)
);
create index period_of_care_open on period_of_care (started_on, ended_on);

-- An episode is one row of the return: one legal status and one placement within a period of care.
create table episode (
    id               bigint generated always as identity primary key,
    child_id         bigint not null references child,
    period_of_care_id bigint references period_of_care on delete set null,
    started_on       date not null,            -- DECOM
    reason_started   text not null,            -- RNE
    legal_status     text not null,            -- LS
    category_of_need text not null,            -- CIN
    placement_type   text not null,            -- PLACE
    placement_provider text,
    ended_on         date,                     -- DEC
    reason_ended     text,                     -- REC
    reason_placement_change text,
    planned_move     boolean,                  -- not in the return; known for children recorded here
    home_postcode    text,
    placement_postcode text,
    urn              text,
    upload_id        bigint,
    collection_year  int,                      -- the year whose return brought it; null if recorded here
    unique (child_id, started_on)
);
create index episode_period on episode (period_of_care_id);
create index episode_dates on episode (started_on, ended_on);

-- Which reviewer was responsible for the child, from when to when (R102).
create table allocation (
    id          bigint generated always as identity primary key,
    child_id    bigint not null references child,
    reviewer_id bigint not null,               -- person of the identity room
    from_date   date not null,
    to_date     date
);
create index allocation_child on allocation (child_id, from_date);
create index allocation_reviewer on allocation (reviewer_id, from_date);

-- Hours of a reviewer in force from a date, in full-time equivalents.
create table reviewer_hours (
    id          bigint generated always as identity primary key,
    reviewer_id bigint not null,
    from_date   date not null,
    to_date     date,
    fte         numeric(4,2) not null check (fte > 0),
    team        text references team
);
