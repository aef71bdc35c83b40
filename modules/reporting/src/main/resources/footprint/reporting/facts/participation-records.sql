select r.child_id, coalesce(m.id, -r.id) as unit_id, coalesce(m.held_on, r.held_on) as held_on,
       financial_year(coalesce(m.held_on, r.held_on)) as year,
       coalesce(case when m.id is null then r.participation else m.participation end, 'none') as participation,
       age_on(c.date_of_birth, coalesce(m.held_on, r.held_on)) as age
from review r
join child c on c.id = r.child_id
left join review_meeting m on m.review_id = r.id
where r.state = 'held'
