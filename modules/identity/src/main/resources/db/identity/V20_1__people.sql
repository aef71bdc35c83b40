create table person (
    id         bigint generated always as identity primary key,
    username   text not null unique,           -- the sign-in name that Keycloak vouches for
    full_name  text not null,
    email      text
);
create table role_holding (
    id             bigint generated always as identity primary key,
    person_id      bigint not null references person,
    role           text not null,
    team           text,                       -- team code when the role is limited to one
    answering_role text,                       -- the title on the ladder at which this person answers
    from_date      date not null,
    to_date        date
);
create index role_holding_person on role_holding (person_id);

-- Who looked at which child's record (R123).
create table look (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    person_id bigint references person,
    username  text not null,
    role      text not null,
    child_id  bigint,
    door      text not null,                   -- the boundary method that was opened
    how       text not null check (how in ('read', 'write', 'refused'))
);
create index look_child on look (child_id, at desc);
