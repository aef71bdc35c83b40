select a.child_id, t.id as unit_id, t.entered_on, financial_year(t.entered_on) as year, to_char(t.entered_on, 'YYYY-MM') as month,
       a.kind, t.stage, a.raised_on, a.state, t.answering_role
from alert_step t
join alert a on a.id = t.alert_id
left join alert_move m on m.alert_id = t.alert_id and m.number = t.moves + 1
left join unnest(cast(:ladder_from as date[]), cast(:ladder_stage as int[]), cast(:ladder_counted as text[]))
          as l (ladder_from, stage, counted) on l.ladder_from = coalesce(m.from_ladder, a.ladder_from) and l.stage = t.stage
where case when a.reopened = 0 then a.state <> 'withdrawn' else exists (   -- within a time that counts
            select 1 from alert_stretch z where z.alert_id = a.id and z.begun_on <= t.entered_on and (z.ended_on is null or t.entered_on <= z.ended_on)) end
  and a.kind = any (string_to_array(coalesce(l.counted, a.kind), ' '))
  and not exists (select 1 from alert_move told where told.alert_id = t.alert_id and told.number = t.moves and told.to_stage = t.stage)
