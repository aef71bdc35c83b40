select p.child_id, p.id as unit_id, p.started_on, p.ended_on, financial_year(p.ended_on) as year, to_char(p.ended_on, 'YYYY-MM') as month,
       age_on(c.date_of_birth, p.ended_on) as age, c.uasc, coalesce(p.reason_ceased, 'none') as reason
from period_of_care p
join child c on c.id = p.child_id
where not p.short_breaks
