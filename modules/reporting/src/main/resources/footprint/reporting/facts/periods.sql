select p.child_id, p.id as unit_id, p.started_on, financial_year(p.started_on) as year, to_char(p.started_on, 'YYYY-MM') as month,
       age_on(c.date_of_birth, p.started_on) as age,
       c.uasc, e.category_of_need as need, e.legal_status, e.placement_type as placement, coalesce(e.placement_provider, 'none') as provider,
       case when c.notified_on >= p.started_on and (p.ended_on is null or c.notified_on <= p.ended_on) then c.notified_on - p.started_on end as notified_after
from period_of_care p
join child c on c.id = p.child_id
left join lateral (select e.* from episode e where e.period_of_care_id = p.id order by e.started_on limit 1) e on true
where not p.short_breaks
