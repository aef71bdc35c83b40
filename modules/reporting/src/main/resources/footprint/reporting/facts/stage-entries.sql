select a.child_id, t.id as unit_id, t.entered_on, financial_year(t.entered_on) as year, to_char(t.entered_on, 'YYYY-MM') as month,
       a.kind, t.stage, a.raised_on, a.state, t.answering_role,
       a.id as alert_id, a.team, a.raised_by, coalesce((select p.full_name from person p where p.id = a.raised_by), 'none') as reviewer,
       coalesce(l.level, 'none') as level, t.due_on, coalesce(t.responded_on, n.responded_on) as responded_on,
       working_days_between(coalesce(t.due_from, t.entered_on), coalesce(t.responded_on, n.responded_on), cast(:closed as date[]), cast(:opened as date[])) as days_to_response
from alert_step t
join alert a on a.id = t.alert_id
left join alert_move m on m.alert_id = t.alert_id and m.number = t.moves + 1
left join alert_step n on n.alert_id = t.alert_id and n.moves = m.number and n.stage = m.to_stage and m.from_stage = t.stage   -- answered after a move
left join unnest(cast(:ladder_from as date[]), cast(:ladder_stage as int[]), cast(:ladder_counted as text[]), cast(:ladder_level as text[]))
          as l (ladder_from, stage, counted, level) on l.ladder_from = coalesce(m.from_ladder, a.ladder_from) and l.stage = t.stage
where case when a.reopened = 0 then a.state <> 'withdrawn' else exists (   -- within a time that counts
            select 1 from alert_stretch z where z.alert_id = a.id and z.begun_on <= t.entered_on and (z.ended_on is null or t.entered_on <= z.ended_on)) end
  and a.kind = any (string_to_array(coalesce(l.counted, a.kind), ' '))
  and not exists (select 1 from alert_move told where told.alert_id = t.alert_id and told.number = t.moves and told.to_stage = t.stage)
