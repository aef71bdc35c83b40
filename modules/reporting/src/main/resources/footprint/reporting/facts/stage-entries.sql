select a.child_id, t.id as unit_id, t.entered_on, financial_year(t.entered_on) as year, to_char(t.entered_on, 'YYYY-MM') as month,
       a.kind, t.stage, a.raised_on, a.state, t.answering_role
from alert_step t
join alert a on a.id = t.alert_id
left join unnest(cast(:ladder_from as date[]), cast(:ladder_stage as int[]), cast(:ladder_counted as boolean[]))
          as l (ladder_from, stage, counted) on l.ladder_from = a.ladder_from and l.stage = t.stage
where a.state <> 'withdrawn' and (a.kind <> 'concern' or coalesce(l.counted, true))
