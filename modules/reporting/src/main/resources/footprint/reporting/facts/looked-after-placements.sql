select p.child_id, p.id as unit_id, d.day, age_on(c.date_of_birth, d.day) as age,
       coalesce(s.starts, 0) + coalesce(s.standing, 0) as placements
from unnest(cast(:days as date[])) as d (day)
join period_of_care p on p.started_on <= d.day and (p.ended_on is null or p.ended_on > d.day) and not p.short_breaks
join child c on c.id = p.child_id
left join lateral (
    select count(*) filter (where e.started_on > w.first and e.reason_started = any(cast(:placement_starts as text[]))
                              and e.placement_type <> all(cast(:not_placements as text[]))) as starts,
           max(case when e.started_on <= w.first and (e.ended_on is null or e.ended_on > w.first) then 1 else 0 end) as standing
    from episode e cross join (select cast(d.day - interval '1 year' as date) as first) w
    where e.child_id = p.child_id and e.started_on <= d.day and (e.ended_on is null or e.ended_on > w.first)
) s on true
