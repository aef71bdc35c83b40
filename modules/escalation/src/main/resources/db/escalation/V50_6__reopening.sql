-- A closed alert that was taken up again: by whom, when, why, and how it had ended. Its own row says how it ends next.
create table alert_reopening (
    alert_id    bigint not null references alert on delete cascade,
    number      int not null,                  -- 1, 2, 3 …
    ended       text not null check (ended in ('resolved', 'withdrawn')),
    ended_on    date not null,
    how         text,                          -- what came of it then, or why it was taken back
    policy_changed text,
    reopened_on date not null,
    reopened_by bigint,
    reason      text not null,
    primary key (alert_id, number),
    check (reopened_on >= ended_on)
);
alter table alert add column reopened int not null default 0;       -- how often

-- An answer that is asked for anew after a reopening has clocks of its own: those that struck before stay as they are.
alter table alert_step add column round int not null default 0;
alter table alert_clock add column round int not null default 0;
alter table alert_clock drop constraint alert_clock_step_id_kind_key;
alter table alert_clock add constraint alert_clock_once unique (step_id, kind, round);

-- When an alert stood open, as it is counted (control.Stretches says the same in Java, and a test holds the two together). What was
-- closed and taken up again within one financial year counts as never closed; a stretch that ended in a withdrawal counts nowhere.
create view alert_stretch as
with part as (
    select a.id as alert_id, r.number - 1 as number, coalesce(lag(r.reopened_on) over (partition by a.id order by r.number), a.raised_on) as begun_on,
           r.ended, r.ended_on
    from alert a join alert_reopening r on r.alert_id = a.id
    union all
    select a.id, a.reopened, r.reopened_on, nullif(a.state, 'open'), coalesce(a.resolved_on, a.withdrawn_on)
    from alert a join alert_reopening r on r.alert_id = a.id and r.number = a.reopened
), linked as (
    select part.*, lag(ended_on) over (partition by alert_id order by number) as before from part
), gathered as (
    select linked.*, count(*) filter (where before is null or extract(year from before - interval '3 months') <> extract(year from begun_on - interval '3 months'))
                     over (partition by alert_id order by number) as stretch
    from linked
)
select id as alert_id, 0 as number, raised_on as begun_on, resolved_on as ended_on from alert where reopened = 0 and state <> 'withdrawn'
union all
select alert_id, cast(min(stretch) as int) - 1, min(begun_on), (array_agg(ended_on order by number desc))[1]
from gathered group by alert_id, stretch having (array_agg(ended order by number desc))[1] is distinct from 'withdrawn';
