create table alert (
    id            bigint generated always as identity primary key,
    kind          text not null check (kind in ('concern', 'good-practice', 'themed', 'collective')),
    child_id      bigint references child,     -- null for a challenge to a service
    ladder_from   date not null,               -- valid_from of the ladder it was raised under, and keeps (R006)
    raised_on     date not null,
    raised_by     bigint,
    state         text not null check (state in ('open', 'resolved', 'withdrawn')),
    stage         int not null,                -- the rung it stands on; 0 is informal
    highest_stage int not null,
    resolved_on   date,
    resolution    text,
    withdrawn_on  date,                        -- out of the counts, kept here (R086)
    withdrawn_because text,
    addressee     text,                        -- of a themed or collective challenge (R078)
    policy_changed text,                       -- what a collective challenge changed (R078)
    summary       text not null,
    team          text,
    cafcass_referred_on date,                  -- beside the ladder, at any stage (R072)
    cafcass_child_view  text,
    version       bigint not null default 0,
    check ((state = 'resolved') = (resolved_on is not null)),
    check ((state = 'withdrawn') = (withdrawn_on is not null)),
    check (child_id is not null or kind in ('themed', 'collective'))
);
create index alert_raised on alert (raised_on);
create index alert_child on alert (child_id);
create index alert_open on alert (stage) where state = 'open';

create table alert_reason (
    alert_id bigint not null references alert on delete cascade,
    reason   text not null,
    primary key (alert_id, reason)             -- the same reason counts once (R061)
);

-- Each rung that the alert entered. A skipped rung has no row (R068).
create table alert_step (
    id             bigint generated always as identity primary key,
    alert_id       bigint not null references alert on delete cascade,
    stage          int not null,
    answering_role text not null,              -- the title as the ladder had it on that day (R007)
    entered_on     date not null,
    due_on         date,
    due_sentence   text,
    responded_on   date,
    responded_by   bigint,
    responder      text,                       -- who answered, when the reviewer wrote down an answer that came another way
    response       text,
    accepted       boolean,                    -- null until the reviewer says
    feedback       text,
    unique (alert_id, stage)
);
create index alert_step_due on alert_step (due_on) where responded_on is null;
