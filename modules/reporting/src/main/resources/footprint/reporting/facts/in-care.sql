select p.child_id, p.id as unit_id, p.started_on, p.ended_on, c.uasc
from period_of_care p
join child c on c.id = p.child_id
where not p.short_breaks
