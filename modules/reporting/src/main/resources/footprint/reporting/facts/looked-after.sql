select p.child_id, p.id as unit_id, d.day, financial_year(d.day) as year, age_on(c.date_of_birth, d.day) as age,
       c.uasc and (c.uasc_ceased_on is null or c.uasc_ceased_on > d.day) as uasc, p.started_on,
       coalesce(c.sex, 'none') as sex, coalesce(c.ethnicity, 'none') as ethnicity
from unnest(cast(:days as date[])) as d (day)
join period_of_care p on p.started_on <= d.day and (p.ended_on is null or p.ended_on > d.day) and not p.short_breaks
join child c on c.id = p.child_id
