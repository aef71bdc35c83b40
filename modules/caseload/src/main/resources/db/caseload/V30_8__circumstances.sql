-- What makes a child's case heavier than the kind of case says (R098): circumstances that the council names and weighs, from day to day.
create table child_circumstance (
    id           bigint generated always as identity primary key,
    child_id     bigint not null references child,
    circumstance text not null,                -- a circumstance of the council's settings
    from_date    date not null,                -- first and last day, both included
    to_date      date,
    check (to_date is null or to_date >= from_date)
);
create index child_circumstance_child on child_circumstance (child_id, from_date);
create unique index child_circumstance_open on child_circumstance (child_id, circumstance) where to_date is null;
