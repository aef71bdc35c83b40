-- The ledger: one row per upload, whatever became of it.
create table upload (
    id              bigint generated always as identity primary key,
    received_at     timestamptz not null,
    received_by     text not null,
    door            text not null check (door in ('screen', 'rest', 'command')),
    collection_year int,                       -- the year that ends on 31 March of this year; null if refused before it was known
    year_inferred   boolean not null default false, -- nobody said the year: it was told from the dates
    state           text not null check (state in ('accepted', 'unchanged', 'refused', 'cancelled')),
    sha256          text,                      -- of the rows, whatever their order, the files' names and their marks; null if unread
    refusal         text,                      -- the sentence with which it was refused or cancelled
    refusal_code    text,
    same_as         bigint references upload,  -- the upload that brought the same rows, when unchanged
    findings        int not null default 0,    -- all of them; the list may stop earlier
    rejected        int not null default 0,
    children        int not null default 0,    -- different children in what was sent
    took_millis     int not null default 0,
    totals          jsonb not null default '{}'
);
create index upload_latest on upload (collection_year, id desc) where state = 'accepted';
create table upload_file (
    id            bigint generated always as identity primary key,
    upload_id     bigint not null references upload on delete cascade,
    file_name     text not null,
    kind          text not null,               -- header, episodes, reviews ... as recognised by the headings
    rows_read     int not null,
    rows_accepted int not null,
    children      int not null default 0,      -- different children in this file
    rows_rejected int not null,
    rows_added    int not null,
    rows_changed  int not null,
    rows_same     int not null,
    rows_gone     int not null                 -- in the last upload of this year and not in this one
);
create table upload_finding (
    id          bigint generated always as identity primary key,
    upload_id   bigint not null references upload on delete cascade,
    severity    text not null check (severity in ('rejected', 'warning')),
    rule        text not null,
    file_name   text,
    line        int,
    column_name text,
    child_number text,
    sentence    text not null
);
create index upload_finding_upload on upload_finding (upload_id, id);
create table upload_rule (
    upload_id bigint not null references upload on delete cascade,
    place     int not null,                    -- the order in which the rules were run
    rule      text not null,
    title     text not null,
    official  boolean not null,
    state     text not null check (state in ('run', 'not run')),
    why       text,
    findings  int not null,
    primary key (upload_id, rule)
);
create table upload_change (
    id           bigint generated always as identity primary key,
    upload_id    bigint not null references upload on delete cascade,
    kind         text not null,
    child_number text not null,
    change       text not null check (change in ('added', 'changed', 'gone')),
    detail       text not null
);
create index upload_change_upload on upload_change (upload_id, id);

-- Which children were in the return of which year, and the upload that brought them last. A child is never removed.
create table return_child (child_id bigint not null, collection_year int not null, upload_id bigint not null references upload,
    uasc boolean not null default false, primary key (child_id, collection_year));

-- The parts of the return that no room of the work reads yet, kept row by row as typed columns.
create table oc2 (child_id bigint not null, collection_year int not null, sdq_score int, sdq_reason text, convicted boolean, health_check boolean,
    immunisations boolean, teeth_check boolean, health_assessment boolean, substance_misuse boolean, intervention_received boolean,
    intervention_offered boolean, upload_id bigint, primary key (child_id, collection_year));
create table oc3 (child_id bigint not null, collection_year int not null, in_touch text, activity text, accommodation text, upload_id bigint,
    primary key (child_id, collection_year));
create table adoption (child_id bigint not null, collection_year int not null, intended_on date, matched_on date, foster_care boolean,
    adopters int, sex_of_adopters text, legal_status_of_adopters text, upload_id bigint, primary key (child_id, collection_year));
create table placed_for_adoption (child_id bigint not null, collection_year int not null, placed_on date not null, ceased_on date, reason_ceased text,
    upload_id bigint, primary key (child_id, placed_on));
create table previous_permanence (child_id bigint not null, collection_year int not null, previous_permanence text, authority text, ordered_on text,
    upload_id bigint, primary key (child_id, collection_year));
create table missing_period (child_id bigint not null, collection_year int not null, kind text not null check (kind in ('M', 'A')), started_on date not null,
    ended_on date, upload_id bigint, primary key (child_id, started_on));
create table social_worker_episode (child_id bigint not null, collection_year int not null, social_worker text not null, started_on date not null,
    ended_on date, reason text, upload_id bigint, primary key (child_id, started_on));
