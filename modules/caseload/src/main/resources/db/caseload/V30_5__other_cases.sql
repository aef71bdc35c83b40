-- Cases that a reviewer carries besides looked-after children (R098): child protection, or whatever kind the council weighs.
-- It names no child: the reference is the case system's own.
create table other_case (
    id          bigint generated always as identity primary key,
    reviewer_id bigint not null,               -- person of the identity room
    kind        text not null,                 -- a kind of case that the council weighs
    reference   text not null check (length(reference) between 1 and 40),
    from_date   date not null,                 -- first and last day of carrying it, both included
    to_date     date,
    check (to_date is null or to_date >= from_date)
);
create index other_case_reviewer on other_case (reviewer_id, from_date);
create unique index other_case_open on other_case (kind, reference) where to_date is null;
