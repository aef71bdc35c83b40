create table review (
    id                bigint generated always as identity primary key,
    child_id          bigint not null references child,
    period_of_care_id bigint references period_of_care on delete set null,
    kind              text not null check (kind in ('first', 'second', 'subsequent')),
    state             text not null check (state in ('due', 'arranged', 'held', 'cancelled')),
    due_on            date,                    -- null only where no period of care covers the review
    arranged_for      date,
    started_on        date,                    -- the first meeting of a series
    held_on           date,                    -- the date that counts against due_on under the council's series rule
    participation     text check (participation ~ '^PN[0-7]$'),   -- null: not recorded (R054)
    non_participation_cause text,
    late_cause        text,                    -- code of the council's list (R035)
    late_agreed       boolean not null default false,             -- agreed postponement: a second line, never subtracted
    extra_reason      text,                    -- why an additional review was called (R025)
    after_move        boolean not null default false,
    venue             text,
    format            text check (format in ('face-to-face', 'virtual', 'hybrid')),
    format_chosen_by  text,
    chaired_by_child  text check (chaired_by_child in ('no', 'co-chaired', 'chaired')),
    record_completed_on   date,                -- the record's own clock, never the review's (R041)
    record_distributed_on date,
    recorded_at       timestamptz,
    recorded_by       bigint,
    cancelled_because text,
    upload_id         bigint,
    collection_year   int,
    late              boolean generated always as (held_on > due_on) stored,
    check (state <> 'held' or held_on is not null)
);
create unique index review_once_a_day on review (child_id, held_on) where state = 'held';
create unique index review_one_open on review (child_id) where state in ('due', 'arranged');
create index review_held on review (held_on) where state = 'held';
create index review_due on review (due_on) where state in ('due', 'arranged');
create index review_child on review (child_id, due_on);

-- How a due date came about, and every date that it replaced.
create table due_date (
    id            bigint generated always as identity primary key,
    review_id     bigint not null references review on delete cascade,
    due_on        date not null,
    rule          text not null,               -- the setting's name, such as first-review
    sentence      text not null,               -- regulation, start fact, days counted, holidays skipped, exception
    because       text not null,               -- what was changed: fact, rule or holiday
    set_at        timestamptz not null
);
create index due_date_review on due_date (review_id, id);

-- The meetings of a review; most have one. Participation is recorded once per meeting (R060).
create table review_meeting (
    id            bigint generated always as identity primary key,
    review_id     bigint not null references review on delete cascade,
    held_on       date not null,
    participation text check (participation ~ '^PN[0-7]$'),
    unique (review_id, held_on)
);
create index review_meeting_held on review_meeting (held_on);

create table outcome (
    id        bigint generated always as identity primary key,
    review_id bigint not null references review on delete cascade,
    number    int not null,
    text      text not null,
    owner     text not null,
    due_on    date not null,
    state     text not null default 'open' check (state in ('open', 'done', 'not done', 'superseded')),
    unique (review_id, number)
);

create table midway_check (
    id        bigint generated always as identity primary key,
    child_id  bigint not null references child,
    due_on    date not null,
    done_on   date,
    child_seen text,
    note      text
);
create index midway_check_child on midway_check (child_id, due_on);
