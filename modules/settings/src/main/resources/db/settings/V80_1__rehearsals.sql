-- What a rehearsal of a draft found: who tried what on which year, and every date, figure and answer that would differ.
-- The newest few of each room are kept. Nothing here changes a review, an alert or a setting.
create table rehearsal (
    id            bigint generated always as identity primary key,
    room          text not null,
    period        text not null,               -- the reporting year, such as 2020-21
    draft_from    date not null,
    draft_version bigint not null,
    begun_by      text not null,
    begun_at      timestamptz not null,
    step          text not null,               -- what it is doing, in words
    state         text not null check (state in ('running', 'done', 'failed')),
    failure       text,
    ended_at      timestamptz,
    reviews       int not null default 0,      -- reviews looked at
    restored      int not null default 0,      -- dates that the rules as they are would give differently from what is stored
    copied_rows   bigint not null default 0,
    copied_bytes  bigint not null default 0
);
create index rehearsal_room on rehearsal (room, id desc);

create table rehearsal_date (
    id           bigint generated always as identity primary key,
    rehearsal_id bigint not null references rehearsal on delete cascade,
    review_id    bigint not null,
    kind         text not null,
    state        text not null,
    held_on      date,
    before_on    date,
    after_on     date,
    late_before  boolean not null,
    late_after   boolean not null
);
create index rehearsal_date_of on rehearsal_date (rehearsal_id, id);

create table rehearsal_figure (
    id           bigint generated always as identity primary key,
    rehearsal_id bigint not null references rehearsal on delete cascade,
    code         text not null,
    caption      text not null,
    before_value text,                         -- null: not in the report
    after_value  text
);
create index rehearsal_figure_of on rehearsal_figure (rehearsal_id, id);

create table rehearsal_answer (
    id             bigint generated always as identity primary key,
    rehearsal_id   bigint not null references rehearsal on delete cascade,
    alert_id       bigint not null,
    stage          int not null,
    label          text not null,
    entered_on     date not null,
    due_before     date,
    due_after      date,
    overdue_before boolean not null,
    overdue_after  boolean not null,
    gone           boolean not null            -- the draft's ladder has no such stage
);
create index rehearsal_answer_of on rehearsal_answer (rehearsal_id, id);
