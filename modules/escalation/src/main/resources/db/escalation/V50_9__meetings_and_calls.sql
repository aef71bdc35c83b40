-- A meeting about alerts that the ladder has not settled (R082), as it was called and by whom it was held on that day.
create table alert_meeting (
    id       bigint generated always as identity primary key,
    label    text not null,
    held_on  date not null,
    roles    text not null,
    begun_on date not null,
    begun_by bigint,
    unique (label, held_on)
);

-- What was on its list when it was begun, and what was noted.
create table alert_meeting_item (
    meeting_id bigint not null references alert_meeting on delete cascade,
    alert_id   bigint not null references alert on delete cascade,
    stage      text not null,                  -- where it stood then, as its ladder names it
    follow_up  boolean not null,               -- there only because an action was still open
    note       text,
    noted_on   date,
    noted_by   bigint,
    version    bigint not null default 0,
    primary key (meeting_id, alert_id)
);
create index alert_meeting_item_alert on alert_meeting_item (alert_id);

-- What was agreed about an alert: it comes back at each next meeting of that name until it is done, or somebody says that it was not.
create table alert_action (
    id         bigint generated always as identity primary key,
    alert_id   bigint not null references alert on delete cascade,
    meeting_id bigint not null references alert_meeting on delete cascade,
    what       text not null,
    who        text not null,                  -- a title or a name, as agreed
    due_on     date not null,
    agreed_on  date not null,
    agreed_by  bigint,
    state      text not null check (state in ('open', 'done', 'not-done')),
    ended_on   date,
    ended_by   bigint,
    outcome    text,
    check ((state = 'open') = (ended_on is null))
);
create index alert_action_open on alert_action (alert_id) where state = 'open';
create index alert_action_meeting on alert_action (meeting_id);

-- A telephone call about a matter, before anything is sent (R081). One that settled it stays without an alert, and is counted apart.
create table alert_call (
    id        bigint generated always as identity primary key,
    child_id  bigint not null references child,
    alert_id  bigint references alert on delete cascade,
    called_on date not null,
    with_whom text not null,
    settled   boolean not null,
    said      text not null,                   -- what came of it
    called_by bigint,
    kept_on   date not null,
    check (not settled or alert_id is null)
);
create index alert_call_child on alert_call (child_id, called_on);
create index alert_call_alert on alert_call (alert_id);
alter table alert add column without_call boolean not null default false;   -- whoever raised it said that nobody was called first
