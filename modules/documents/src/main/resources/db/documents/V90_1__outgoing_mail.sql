-- Mail that is to go out: written in the transaction of whatever it tells of, sent afterwards. No child is named in it.
create table outgoing_mail (
    id         bigint generated always as identity primary key,
    message    uuid not null unique default gen_random_uuid(),  -- its Message-ID, however often it is tried
    about      text not null,                  -- what it tells of, such as alert-clock 12: one mail to one person
    person_id  bigint not null references person,
    address    text not null,                  -- as it was when it was written
    subject    text not null,
    body       text not null,
    page       text,                           -- the address inside Footprint that it leads to
    written_at timestamptz not null default clock_timestamp(),
    next_at    timestamptz not null default clock_timestamp(),  -- by this database's clock: not before
    tries      int not null default 0,
    fault      text,                           -- the kind of the last failure; never what a server said
    sent_at    timestamptz,
    unique (about, person_id)
);
create index outgoing_mail_due on outgoing_mail (next_at, id) where sent_at is null;
create index outgoing_mail_sent on outgoing_mail (sent_at desc, id desc);
