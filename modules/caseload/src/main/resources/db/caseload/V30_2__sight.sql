-- Sight: which children the person of a transaction may see. The door says who acts in settings that hold for the
-- transaction only: footprint.person, footprint.sight (service, team, own, worked, sample, none), footprint.team and
-- footprint.now. Where they are not set, nobody is seen.

-- A child above all roles: only those on its list may open the file or learn the name.
create table restriction (
    id         bigint generated always as identity primary key,
    child_id   bigint not null references child,
    why        text not null check (why in ('colleague', 'public-eye', 'adoption', 'other')),
    note       text,                           -- in the words of whoever set it; never shown to those who are shut out
    from_date  date not null,                  -- it holds from the moment it is set
    until_date date,                           -- last day; null: until it is lifted
    set_at     timestamptz not null,
    set_by     bigint not null,                -- person of the identity room
    lifted_at  timestamptz,
    lifted_by  bigint,
    check (until_date is null or until_date >= from_date)
);
create unique index restriction_living on restriction (child_id) where lifted_at is null;

create table restriction_access (
    id             bigint generated always as identity primary key,
    restriction_id bigint not null references restriction,
    person_id      bigint not null,            -- person of the identity room
    added_at       timestamptz not null,
    added_by       bigint not null,
    removed_at     timestamptz,
    removed_by     bigint
);
create unique index restriction_access_living on restriction_access (restriction_id, person_id) where removed_at is null;

-- Breaking the glass: one person, one child, a reason, and an end.
create table emergency_look (
    id          bigint generated always as identity primary key,
    child_id    bigint not null references child,
    person_id   bigint not null,               -- person of the identity room
    role        text not null,
    reason      text not null check (length(btrim(reason)) > 0),
    started_at  timestamptz not null,
    ends_at     timestamptz not null,
    reviewed_at timestamptz,
    reviewed_by bigint,
    justified   boolean,
    verdict     text,                          -- the words of the review
    check (ends_at > started_at and ends_at <= started_at + interval '60 minutes'),
    check ((reviewed_at is null) = (justified is null)),
    check (reviewed_by is null or reviewed_by <> person_id)
);
create index emergency_look_open on emergency_look (person_id, ends_at);
create index emergency_look_unreviewed on emergency_look (started_at) where reviewed_at is null;

-- Who is the child's social worker, from when to when.
create table social_work (
    id        bigint generated always as identity primary key,
    child_id  bigint not null references child,
    person_id bigint not null,                 -- person of the identity room
    from_date date not null,
    to_date   date,
    check (to_date is null or to_date >= from_date)
);
create index social_work_person on social_work (person_id, from_date);
create index social_work_child on social_work (child_id, from_date);

-- Children drawn for a dip sample or an audit: one auditor sees them for the life of the sample.
create table sample (
    id         bigint generated always as identity primary key,
    purpose    text not null,
    auditor_id bigint not null,                -- person of the identity room
    drawn_by   bigint not null,
    drawn_on   date not null,
    ends_on    date not null,                  -- last day
    closed_on  date,
    check (ends_on >= drawn_on)
);
create index sample_auditor on sample (auditor_id, ends_on);
create table sample_child (
    sample_id bigint not null references sample,
    child_id  bigint not null references child,
    primary key (sample_id, child_id)
);

-- Restricted children to whose list this person does not belong, and who are not open to an emergency look of this person.
create view child_barred as
select r.child_id
  from restriction r
 where r.lifted_at is null
   and coalesce(r.until_date >= ((select nullif(current_setting('footprint.now', true), ''))::timestamptz at time zone 'Europe/London')::date, true)
   and not exists (select 1 from restriction_access a where a.restriction_id = r.id and a.removed_at is null
                      and a.person_id = (select nullif(current_setting('footprint.person', true), '')::bigint))
   and not exists (select 1 from emergency_look l where l.child_id = r.child_id
                      and l.person_id = (select nullif(current_setting('footprint.person', true), '')::bigint)
                      and l.ends_at > (select nullif(current_setting('footprint.now', true), '')::timestamptz));

-- The children of this person's work, restricted ones too: those are shown without a name. Each setting is read once for a
-- statement, and each list of children behind a sight is made once, when that sight is the one in force.
create view child_in_scope as
select c.id as child_id, (c.id in (select b.child_id from child_barred b)) as restricted
  from child c
 where case (select current_setting('footprint.sight', true))
         when 'service' then true
         when 'team' then c.team = (select nullif(current_setting('footprint.team', true), ''))
         when 'own' then c.id in (
              select a.child_id from allocation a
               where a.reviewer_id = (select nullif(current_setting('footprint.person', true), '')::bigint)
                 and a.from_date <= (select (nullif(current_setting('footprint.now', true), '')::timestamptz at time zone 'Europe/London')::date)
                 and (a.to_date is null or a.to_date >= (select (nullif(current_setting('footprint.now', true), '')::timestamptz at time zone 'Europe/London')::date)))
         when 'worked' then c.id in (
              select w.child_id from social_work w
               where w.person_id = (select nullif(current_setting('footprint.person', true), '')::bigint)
                 and w.from_date <= (select (nullif(current_setting('footprint.now', true), '')::timestamptz at time zone 'Europe/London')::date)
                 and (w.to_date is null or w.to_date >= (select (nullif(current_setting('footprint.now', true), '')::timestamptz at time zone 'Europe/London')::date)))
         when 'sample' then c.id in (
              select s.child_id from sample_child s join sample m on m.id = s.sample_id
               where m.auditor_id = (select nullif(current_setting('footprint.person', true), '')::bigint)
                 and m.drawn_on <= (select (nullif(current_setting('footprint.now', true), '')::timestamptz at time zone 'Europe/London')::date)
                 and m.ends_on >= (select (nullif(current_setting('footprint.now', true), '')::timestamptz at time zone 'Europe/London')::date)
                 and (m.closed_on is null or m.closed_on > (select (nullif(current_setting('footprint.now', true), '')::timestamptz at time zone 'Europe/London')::date)))
         else false
       end
    or c.id in (select l.child_id from emergency_look l
                 where l.person_id = (select nullif(current_setting('footprint.person', true), '')::bigint)
                   and l.ends_at > (select nullif(current_setting('footprint.now', true), '')::timestamptz));

-- The children whose file this person may open.
create view child_in_sight as
select child_id from child_in_scope where not restricted;

-- Every child, with what could tell who it is only where the file may be opened. "called" is the name as the child likes it,
-- or null where nobody entered one.
create view child_shown as
select c.id, c.number,
       case when s.child_id is not null then c.given_name end as given_name,
       case when s.child_id is not null then c.family_name end as family_name,
       case when s.child_id is not null then c.known_as end as known_as,
       case when s.child_id is not null then nullif(concat_ws(' ', coalesce(c.known_as, c.given_name), c.family_name), '')
            when b.child_id is not null then 'Restricted child' end as called,
       case when s.child_id is not null then c.date_of_birth end as date_of_birth,
       case when s.child_id is not null then c.sex end as sex,
       case when s.child_id is not null then c.ethnicity end as ethnicity,
       case when s.child_id is not null then c.upn end as upn,
       case when s.child_id is not null then c.uasc end as uasc,
       case when s.child_id is not null then c.uasc_ceased_on end as uasc_ceased_on,
       case when s.child_id is not null then c.mother end as mother,
       case when s.child_id is not null then c.child_born_on end as child_born_on,
       c.team, c.notified_on, c.upload_id,
       s.child_id is null as hidden,
       b.child_id is not null as restricted
  from child c
  left join child_in_sight s on s.child_id = c.id
  left join child_barred b on b.child_id = c.id;

-- The name alone, masked only where the child is restricted: for work that was given to a person about a child outside that
-- person's scope, such as an alert that was sent to them.
create view child_named as
select c.id, c.number, c.team,
       case when b.child_id is null then c.given_name end as given_name,
       case when b.child_id is null then c.family_name end as family_name,
       case when b.child_id is null then nullif(concat_ws(' ', coalesce(c.known_as, c.given_name), c.family_name), '')
            else 'Restricted child' end as called,
       b.child_id is not null as restricted
  from child c
  left join child_barred b on b.child_id = c.id;
