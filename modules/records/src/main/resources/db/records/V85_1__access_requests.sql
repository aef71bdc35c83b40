-- A request to see what is held about a child (UK GDPR article 15): its clock, who asked, and what was decided.
create table access_request (
    id                  bigint generated always as identity primary key,
    child_id            bigint not null references child,
    received_on         date not null,
    received_by         bigint,
    asked_by            text not null check (asked_by in ('the child', 'a parent', 'a representative')),
    asker               text not null,             -- who is to be answered, and where
    identity_checked_on date,
    identity_how        text,
    extended_on         date,                      -- the answer was put off by the further months
    extended_because    text,
    adoption_told       boolean,                   -- the service lead's decision where the child was adopted; null: none yet
    adoption_because    text,
    adoption_decided_by bigint,
    released_on         date,
    released_by         bigint,
    closed_on           date,                      -- ended without an answer
    closed_because      text,
    version             bigint not null default 0,
    check (extended_on is null or extended_because is not null),
    check (released_on is null or identity_checked_on is not null),
    check (released_on is null or closed_on is null)
);
create index access_request_child on access_request (child_id);
create index access_request_open on access_request (received_on) where released_on is null and closed_on is null;

-- What was decided of a passage. The passage itself stands where it always stood: here are its sum and the places in it.
create table passage_decision (
    request_id bigint not null references access_request on delete cascade,
    digest     text not null,                      -- SHA-256 of the passage's words
    decision   text not null check (decision in ('keep', 'redact')),
    spans      text,                               -- 3-9,20-25: only these characters are redacted; null: all of it
    reason     text check (reason in ('third-party', 'serious-harm', 'adoption', 'legal-privilege')),
    decided_by bigint not null,
    decided_at timestamptz not null,
    primary key (request_id, digest),
    check ((decision = 'redact') = (reason is not null))
);

-- What was handed out, exactly.
create table access_release (
    request_id   bigint primary key references access_request on delete cascade,
    released_at  timestamptz not null,
    released_by  bigint not null,
    paper        bytea not null,
    paper_sha256 text not null,
    data         bytea not null,
    data_sha256  text not null
);
