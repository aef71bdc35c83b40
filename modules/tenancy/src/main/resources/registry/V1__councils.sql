-- The registry: which councils there are and where each one's schema lives. No child is ever named here.
create table council (
    code           text primary key check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
    name           text not null,
    gss_code       text not null,
    region         text not null,
    colour         text not null,
    schema_name    text not null unique,
    role_name      text not null unique,
    state          text not null check (state in ('preparing', 'open', 'suspended')),
    schema_version text,                       -- fingerprint of the migrations that the schema has had
    created_at     timestamptz not null default now()
);
