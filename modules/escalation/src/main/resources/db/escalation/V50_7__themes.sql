-- On which alerts a themed or collective challenge rests, and on what they gathered: it is counted once all the same (R077).
create table alert_theme (
    theme_id    bigint not null references alert on delete cascade,
    alert_id    bigint not null references alert on delete cascade,
    gathered_by text not null check (gathered_by in ('team', 'provider', 'reason')),
    gathered_on text not null,                 -- the team's code, the provider's, or the reason's
    primary key (theme_id, alert_id, gathered_by, gathered_on)
);
create index alert_theme_alert on alert_theme (alert_id);

-- A gathering of which somebody said that it is no theme, and how large it was then: it comes back when it has grown.
create table theme_set_aside (
    id           bigint generated always as identity primary key,
    gathered_by  text not null check (gathered_by in ('team', 'provider', 'reason')),
    gathered_on  text not null,
    alerts       int not null,
    children     int not null,
    last_alert   bigint not null,              -- the newest of them
    because      text not null check (length(btrim(because)) > 0),
    set_aside_on date not null,
    set_aside_by bigint not null               -- person of the identity room
);
create index theme_set_aside_on on theme_set_aside (gathered_by, gathered_on, id);
