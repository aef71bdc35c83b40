-- Somebody who is not on a child's list may lift the restriction, with a reason, and stays shut out: lifting is no way to let
-- oneself in. Somebody else lets them in afterwards.
alter table restriction add column lifted_because text;
alter table restriction add column lifted_from_outside boolean not null default false;
alter table restriction add column let_in_at timestamptz;
alter table restriction add column let_in_by bigint;
alter table restriction add constraint restriction_lifting check (not lifted_from_outside or lifted_by is not null and length(btrim(lifted_because)) > 0);
alter table restriction add constraint restriction_let_in check ((let_in_at is null) = (let_in_by is null) and (let_in_by is null or lifted_from_outside and let_in_by <> lifted_by));
create index restriction_kept_out on restriction (lifted_by, child_id) where lifted_from_outside and let_in_at is null;

-- As before, and the children whose restriction this person lifted from outside.
create or replace view child_barred as
select r.child_id
  from restriction r
 where r.lifted_at is null
   and coalesce(r.until_date >= ((select nullif(current_setting('footprint.now', true), ''))::timestamptz at time zone 'Europe/London')::date, true)
   and not exists (select 1 from restriction_access a where a.restriction_id = r.id and a.removed_at is null
                      and a.person_id = (select nullif(current_setting('footprint.person', true), '')::bigint))
   and not exists (select 1 from emergency_look l where l.child_id = r.child_id
                      and l.person_id = (select nullif(current_setting('footprint.person', true), '')::bigint)
                      and l.ends_at > (select nullif(current_setting('footprint.now', true), '')::timestamptz))
union
select k.child_id
  from restriction k
 where k.lifted_from_outside and k.let_in_at is null
   and k.lifted_by = (select nullif(current_setting('footprint.person', true), '')::bigint)
   and not exists (select 1 from emergency_look l where l.child_id = k.child_id
                      and l.person_id = (select nullif(current_setting('footprint.person', true), '')::bigint)
                      and l.ends_at > (select nullif(current_setting('footprint.now', true), '')::timestamptz));
