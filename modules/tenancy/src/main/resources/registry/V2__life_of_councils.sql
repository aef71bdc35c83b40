-- Where councils live and what becomes of them. No child is ever named here.

-- One PostgreSQL server on which councils' schemas may live. How to reach it is not written here: the application and
-- the operator's commands are told each server's address and login by their environment.
create table server (
    name       text primary key check (name ~ '^[a-z][a-z0-9]{0,19}$'),
    note       text not null default '',
    added_at   timestamptz not null default now()
);
insert into server (name, note) values ('first', 'The server that the registry itself lives on');

alter table council add column server text not null default 'first' references server;
alter table council add column server_before text references server;   -- the copy that is kept until a move is confirmed
alter table council add column state_since timestamptz not null default now();
alter table council add column state_reason text;                      -- why it is suspended, leaving or failed; no names
alter table council drop constraint council_state_check;
alter table council add constraint council_state_check
    check (state in ('preparing', 'open', 'suspended', 'moving', 'failed', 'leaving'));

-- What an operator asked for. The application may ask and look; only the steward, who has the owner's login, carries out.
create table council_order (
    id         bigint generated always as identity primary key,
    council    text not null,
    kind       text not null check (kind in ('onboard', 'suspend', 'resume', 'export', 'load', 'back-up', 'restore', 'move',
                                             'confirm-move', 'migrate', 'leave', 'stay', 'delete')),
    detail     jsonb not null default '{}',
    state      text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'failed')),
    step       text,                       -- what is being done, for whoever waits
    outcome    jsonb,
    fault      text,                       -- one sentence, when it failed
    ordered_by text not null,
    ordered_at timestamptz not null default now(),
    begun_at   timestamptz,
    ended_at   timestamptz
);
create index council_order_waiting on council_order (id) where state in ('waiting', 'working');
create unique index council_order_one_at_a_time on council_order (council) where state in ('waiting', 'working');

-- What was deleted, and on whose word: rows and checksums by table, never their content. Kept when the council is gone.
create table certificate (
    id         bigint generated always as identity primary key,
    council    text not null,
    name       text not null,
    gss_code   text not null,
    document   jsonb not null,
    issued_at  timestamptz not null default now()
);
