select cast(null as bigint) as child_id, h.id as unit_id, h.from_date, h.to_date, h.fte, h.team
from reviewer_hours h
