-- What the council itself said with each publication, and by which door it came. The type json keeps the order in which
-- it was written, so that an export gives the same file back.
create table configuration_said (
    room         text not null,
    publication  int not null,
    origin       text not null check (origin in ('files', 'screen', 'load')),
    changes_from date not null,                -- the first day on which anything differs from the publication before
    said         json not null,                -- {"room": …, "versions": [{"from", "source", "keeps-earlier", "settings"}]}
    files        text,                         -- fingerprint of the council's file when files were last looked at
    product      text,                         -- fingerprint of the product's defaults of that time
    primary key (room, publication)
);

-- A change that somebody is preparing: one for each room at a time.
create table configuration_draft (
    id          bigint generated always as identity primary key,
    room        text not null unique,
    valid_from  date not null,
    own         json not null,                 -- the whole of what the council itself is to say from that day
    based_on    int not null,                  -- the publication that it changes
    reason      text not null default '',
    version     bigint not null default 1,
    begun_by    text not null,
    begun_at    timestamptz not null,
    changed_by  text not null,
    changed_at  timestamptz not null
);
