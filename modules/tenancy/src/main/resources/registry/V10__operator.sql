-- What the operator's screens and the steward need beside V2. No child is ever named here.

-- The first day on which a council that is leaving may be deleted; null unless it is leaving.
alter table council add column leaves_on date;

-- A first administrator's one-time password on its way to the operator who ordered the council: sealed with a key that this
-- database does not hold, taken away by the first look at it, and by the steward after a day.
create table handover (
    order_id   bigint primary key references council_order,
    sealed     text not null,
    made_at    timestamptz not null default now()
);
