-- What changed for the child: asked once, some time after a concern was resolved, of its reviewer. Asked by a clock as alert_clock is.
create table alert_aftermath (
    id           bigint generated always as identity primary key,
    alert_id     bigint not null references alert on delete cascade,
    resolved_on  date not null,                          -- the resolution that is asked about: one taken up again is asked about anew
    ask_at       timestamptz not null,                   -- by the database's clock
    asked_at     timestamptz,
    outcome      text,                                   -- told, nobody to tell, over
    told         int,                                    -- how many people were written to
    asked_of     bigint,                                 -- person of the identity room; null: of the service lead
    tries        int not null default 0,
    next_at      timestamptz,                            -- after a failure: not before
    fault        text,
    change       text check (change in ('changed', 'partly', 'not', 'cannot-say')),
    account      text,                                   -- in the reviewer's words
    answered_on  date,
    answered_by  bigint,
    corrected_on date,
    corrected_by bigint,
    corrected_because text,
    version      bigint not null default 0,
    unique (alert_id, resolved_on),
    check ((asked_at is null) = (outcome is null)),
    check ((change is null) = (answered_on is null)),
    check ((corrected_on is null) = (corrected_because is null))
);
create index alert_aftermath_ask on alert_aftermath (ask_at, id) where asked_at is null;
create index alert_aftermath_of on alert_aftermath (asked_of) where change is null;

-- Need to Know: what social work tells its seniors of a child or of a service, copied to the child's reviewers (R085).
create table notice (
    id          bigint generated always as identity primary key,
    happened_on date not null,
    child_id    bigint references child,                 -- null for a notice about a service
    service     text,
    told        text not null check (length(btrim(told)) > 0),   -- what happened
    sent_by     text not null,                           -- who sent it, as it was signed
    sent_to     text not null,                           -- the senior roles
    recorded_on date not null,
    recorded_by bigint not null,                         -- person of the identity room
    check ((child_id is null) <> (service is null))
);
create index notice_child on notice (child_id, happened_on);
create index notice_day on notice (happened_on, id);

create table notice_copy (
    notice_id bigint not null references notice on delete cascade,
    person_id bigint not null,                           -- the reviewer, of the identity room
    copied_on date not null,
    read_at   timestamptz,
    primary key (notice_id, person_id)
);
create index notice_copy_unread on notice_copy (person_id) where read_at is null;

-- The alerts that a reviewer raised from a notice.
create table notice_alert (
    notice_id bigint not null references notice on delete cascade,
    alert_id  bigint not null references alert on delete cascade,
    primary key (notice_id, alert_id)
);
create index notice_alert_alert on notice_alert (alert_id);
