select count(*), count(*) filter (where c.uasc and (c.uasc_ceased_on is null or c.uasc_ceased_on > date '2021-03-31')),
       count(*) filter (where extract(year from age(date '2021-03-31', c.date_of_birth)) < 5),
       count(*) filter (where extract(year from age(date '2021-03-31', c.date_of_birth)) between 5 and 16),
       count(*) filter (where extract(year from age(date '2021-03-31', c.date_of_birth)) > 16), count(*) filter (where c.sex = 'M')
from period_of_care p join child c on c.id = p.child_id
where p.started_on <= date '2021-03-31' and (p.ended_on is null or p.ended_on > date '2021-03-31') and not p.short_breaks;
select count(*) from period_of_care
where started_on <= date '2020-03-31' and (ended_on is null or ended_on > date '2020-03-31') and not short_breaks;
select count(*), count(*) filter (where c.uasc) from period_of_care p join child c on c.id = p.child_id
where p.started_on between date '2020-04-01' and date '2021-03-31' and not p.short_breaks;
select count(*), count(*) filter (where c.uasc) from period_of_care p join child c on c.id = p.child_id
where p.ended_on between date '2020-04-01' and date '2021-03-31' and not p.short_breaks;
select case when a < 5 then 'U5' when a < 17 then '5-16' else '17' end, count(*)
from (select extract(year from age(date '2021-03-31', c.date_of_birth)) as a from period_of_care p join child c on c.id = p.child_id
      where p.started_on <= date '2021-03-31' and (p.ended_on is null or p.ended_on > date '2021-03-31') and not p.short_breaks) s group by 1;
select c.ethnicity, count(*) from period_of_care p join child c on c.id = p.child_id
where p.started_on <= date '2021-03-31' and (p.ended_on is null or p.ended_on > date '2021-03-31') and not p.short_breaks group by 1;
select count(*), count(*) filter (where not coalesce(late, false)) from review
where state = 'held' and held_on between date '2020-04-01' and date '2021-03-31';
select count(*), count(*) filter (where late = 0), count(*) filter (where unagreed = 0), count(*) filter (where late = 0 and records > 0),
       count(*) filter (where a > 3 and n > 0), count(*) filter (where a > 3 and code between 'PN1' and 'PN6'), count(*) filter (where a > 3 and n > 0 and code is null)
from (select p.child_id, extract(year from age(date '2021-03-31', max(c.date_of_birth))) as a, count(r.id) as n, count(*) filter (where r.late) as late,
             count(*) filter (where r.late and not r.late_agreed) as unagreed,
             count(*) filter (where coalesce(r.record_completed_on, date '2021-04-01') > r.held_on + 21) as records,
             (array_agg(r.participation order by r.held_on desc))[1] as code
      from period_of_care p join child c on c.id = p.child_id
      left join review r on r.child_id = p.child_id and r.state = 'held' and r.held_on between date '2020-04-01' and date '2021-03-31'
      where p.started_on <= date '2021-03-31' and (p.ended_on is null or p.ended_on > date '2021-03-31') and not p.short_breaks group by 1) s;
select sum(fte) from reviewer_hours where from_date <= date '2021-03-31' and (to_date is null or to_date >= date '2021-03-31');
select count(*), count(distinct child_id) from alert where kind = 'concern' and state <> 'withdrawn' and raised_on between date '2020-04-01' and date '2021-03-31';
select count(*) from alert where kind = 'concern' and state <> 'withdrawn' and resolved_on between date '2020-04-01' and date '2021-03-31';
select count(*) from alert where kind = 'concern' and state <> 'withdrawn' and raised_on <= date '2020-03-31' and (resolved_on is null or resolved_on > date '2020-03-31');
select count(*) from alert where kind = 'concern' and state <> 'withdrawn' and raised_on <= date '2021-03-31' and (resolved_on is null or resolved_on > date '2021-03-31');
select count(*) from alert_reason n join alert a on a.id = n.alert_id
where a.kind = 'concern' and a.state <> 'withdrawn' and a.raised_on between date '2020-04-01' and date '2021-03-31';
select n.reason, to_char(a.raised_on, 'YYYY-MM'), count(*) from alert_reason n join alert a on a.id = n.alert_id
where a.kind = 'concern' and a.state <> 'withdrawn' and a.raised_on between date '2020-04-01' and date '2021-03-31' group by 1, 2;
select s.stage, to_char(a.raised_on, 'YYYY-MM'), count(*) from alert a
cross join lateral (select max(t.stage) as stage from alert_step t where t.alert_id = a.id and t.entered_on <= date '2021-03-31') s
where a.kind = 'concern' and a.state <> 'withdrawn' and a.raised_on between date '2020-04-01' and date '2021-03-31' group by 1, 2;
select t.stage, to_char(t.entered_on, 'YYYY-MM'), count(*) from alert_step t join alert a on a.id = t.alert_id
where a.kind = 'concern' and a.state <> 'withdrawn' and t.entered_on between date '2020-04-01' and date '2021-03-31' group by 1, 2;
select figure, value from historic_total where period = '2020-21'
