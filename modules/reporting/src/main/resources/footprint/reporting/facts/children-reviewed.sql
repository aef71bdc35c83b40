select r.child_id, r.child_id as unit_id, age_on(max(c.date_of_birth), :last) as age, count(*) as reviews,
       count(*) filter (where r.late) as late_reviews, count(*) filter (where r.late and not r.late_agreed) as late_not_agreed,
       (array_agg(coalesce(r.participation, 'none') order by r.held_on desc, r.id desc))[1] as participation,
       age_on(max(c.date_of_birth), max(r.held_on)) as age_at_review, max(r.held_on) as last_held_on
from review r
join child c on c.id = r.child_id
where r.state = 'held' and r.held_on between :first and :last
group by r.child_id
