-- Hours of reviewers are entered and changed by people (R099, R101): one spell at a time for each reviewer, under a version, so that
-- nobody overwrites what somebody else has just changed.
alter table reviewer_hours add version int not null default 0;
alter table reviewer_hours add constraint reviewer_hours_span check (to_date is null or to_date >= from_date);
create index reviewer_hours_reviewer on reviewer_hours (reviewer_id, from_date);

-- What was changed about days that had passed by then, and why: the board of those days says so.
create table hours_correction (
    id          bigint generated always as identity primary key,
    reviewer_id bigint not null,               -- person of the identity room
    first_day   date not null,                 -- the first and the last day whose hours it changed, both passed by then
    last_day    date not null,
    stood       text not null,                 -- in words, the spells as they stood and as they stand since; empty for none
    stands      text not null,
    because     text not null check (length(btrim(because)) > 0),
    done_at     timestamptz not null,
    done_by     bigint not null,
    check (last_day >= first_day)
);
create index hours_correction_days on hours_correction (first_day, last_day);
create index hours_correction_reviewer on hours_correction (reviewer_id, done_at);
