select a.child_id, a.id as unit_id, a.raised_on, z.begun_on, z.number > 0 as again, z.ended_on as resolved_on,
       case when z.ended_on is null then 'open' else 'resolved' end as state, financial_year(a.raised_on) as year,
       to_char(a.raised_on, 'YYYY-MM') as month, a.kind, s.stage, a.team,
       case when a.kind <> 'concern' then a.kind when s.stage = 0 then 'informal' else 'formal' end as form,
       a.id as alert_id, a.raised_by, coalesce((select p.full_name from person p where p.id = a.raised_by), 'none') as reviewer, coalesce(l.level, 'none') as level,
       working_days_between(z.begun_on, z.ended_on, cast(:closed as date[]), cast(:opened as date[])) as days_to_resolution,
       (select working_days_between(coalesce(t.due_from, t.entered_on), t.responded_on, cast(:closed as date[]), cast(:opened as date[]))   -- the first answer
        from alert_step t where t.alert_id = a.id and t.responded_on is not null order by t.responded_on, t.id limit 1) as days_to_response
from alert_stretch z   -- each time that it stood open, as it counts: an alert that was reopened in a later year has another
join alert a on a.id = z.alert_id
left join lateral (   -- where it stood at the end of the year in which it came in, and on which ladder: an alert may have been moved since
    select t.stage, m.from_ladder as ladder_from
    from alert_step t left join alert_move m on m.alert_id = t.alert_id and m.number = t.moves + 1
    where :stage_at_year_end and t.alert_id = a.id and t.entered_on <= financial_year_end(z.begun_on)
    order by t.moves desc, t.stage desc limit 1) e on true
cross join lateral (select coalesce(e.stage, a.highest_stage) as stage, coalesce(e.ladder_from, a.ladder_from) as ladder_from) s
left join unnest(cast(:ladder_from as date[]), cast(:ladder_stage as int[]), cast(:ladder_counted as text[]), cast(:ladder_level as text[]))
          as l (ladder_from, stage, counted, level) on l.ladder_from = s.ladder_from and l.stage = s.stage
where a.kind = any (string_to_array(coalesce(l.counted, a.kind), ' '))
