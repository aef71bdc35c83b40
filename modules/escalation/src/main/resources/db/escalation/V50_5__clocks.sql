-- From which day an answer's days are counted, how many there are, and with which calendar they were counted: a bank holiday
-- added later dates again what is open.
alter table alert_step add column due_from date;
alter table alert_step add column due_within text;       -- 5 working days
alter table alert_step add column calendar text;         -- what the calendar was then, in one sum

-- What happens by itself on a stage when its time has come: once, and marked here in the transaction in which it happens.
create table alert_clock (
    id        bigint generated always as identity primary key,
    step_id   bigint not null references alert_step on delete cascade,
    kind      text not null check (kind in ('reminder', 'due', 'overdue')),
    due_at    timestamptz not null,                      -- by the database's clock
    struck_at timestamptz,
    outcome   text,                                      -- told, nobody to tell, over, climbed
    told      int,                                       -- how many people were written to
    tries     int not null default 0,
    next_at   timestamptz,                               -- after a failure: not before
    fault     text,
    unique (step_id, kind),
    check ((struck_at is null) = (outcome is null))
);
create index alert_clock_due on alert_clock (due_at, id) where struck_at is null;
