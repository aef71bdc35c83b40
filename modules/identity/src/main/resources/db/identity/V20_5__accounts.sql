-- Accounts in the sign-in service. The application has no login there: it writes down what is wanted, and the steward does it.

-- A one-time password or a program's secret on its way to the council's administrator: sealed with a key that the database does
-- not hold, taken away by the first look at it, and by the steward after a day.
create table handed_word (
    person_id  bigint primary key references person,
    sealed     text not null,
    made_at    timestamptz not null default now()
);

-- Who is to be invited, and whose account is to be shut.
create table account_task (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references person,
    kind       text not null check (kind in ('invite', 'dismiss')),
    state      text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
    outcome    text,                       -- how the person comes to a password: handed-over, by-mail, known, none
    fault      text,                       -- one sentence, when it failed
    asked_at   timestamptz not null,
    ended_at   timestamptz
);
create index account_task_waiting on account_task (id) where state = 'waiting';
create unique index account_task_one_at_a_time on account_task (person_id) where state = 'waiting';

-- The history of a person says this too.
alter table role_change drop constraint role_change_what_check;
alter table role_change drop constraint role_change_check;
alter table role_change add constraint role_change_what_check
    check (what in ('added', 'given', 'ended', 'invited', 'dismissed', 'secret made', 'secret shown'));
alter table role_change add constraint role_change_check check ((what in ('given', 'ended')) = (holding_id is not null));
