select p.child_id, p.id as unit_id, d.day, age_on(c.date_of_birth, d.day) as age,
       coalesce(h.reviews, 0) as reviews, coalesce(h.late, 0) as late_reviews, coalesce(h.late_not_agreed, 0) as late_not_agreed,
       coalesce(h.late_records, 0) as late_records, coalesce(h.participation, 'none') as participation,
       age_on(c.date_of_birth, h.last_held_on) as age_at_review, h.last_held_on
from unnest(cast(:days as date[])) as d (day)
join period_of_care p on p.started_on <= d.day and (p.ended_on is null or p.ended_on > d.day) and not p.short_breaks
join child c on c.id = p.child_id
left join lateral (
    select count(*) as reviews, count(*) filter (where r.late) as late,
           count(*) filter (where r.late and not r.late_agreed) as late_not_agreed,
           count(*) filter (where coalesce(r.record_completed_on, d.day + 1) > k.due_on and k.due_on <= d.day) as late_records,
           (array_agg(coalesce(r.participation, 'none') order by r.held_on desc, r.id desc))[1] as participation,
           max(r.held_on) as last_held_on
    from review r
    left join unnest(cast(:record_held as date[]), cast(:record_due as date[])) as k (held_on, due_on) on k.held_on = r.held_on
    where r.child_id = p.child_id and r.state = 'held' and r.held_on > cast(d.day - interval '1 year' as date) and r.held_on <= d.day
) h on true
