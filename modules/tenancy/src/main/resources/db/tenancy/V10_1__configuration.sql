-- One row per published version of one room's settings. Append only: a publication writes all versions of a room anew,
-- and the newest publication is the one in force; older ones stay for whoever asks what was said when (R015).
create table configuration (
    id           bigint generated always as identity primary key,
    publication  int not null,                -- 1, 2, 3 … within the room
    room         text not null,
    valid_from   date not null,
    document     jsonb not null,               -- merged: defaults and the council's own
    provenance   jsonb not null,               -- path -> {"from": "council"|"default", "source": text}
    published_at timestamptz not null default now(),
    published_by text not null,
    reason       text not null
);
create unique index configuration_in_force on configuration (room, publication desc, valid_from desc);

-- Days on which the council's calendar differs from the library's (R013), one-off holidays included.
create table calendar_correction (
    day          date primary key,
    working      boolean not null,             -- true: a working day after all; false: a holiday
    note         text not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null default now()
);
