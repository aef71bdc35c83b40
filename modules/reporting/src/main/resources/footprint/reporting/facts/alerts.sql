select a.child_id, a.id as unit_id, a.raised_on, a.resolved_on, a.state, financial_year(a.raised_on) as year,
       to_char(a.raised_on, 'YYYY-MM') as month, a.kind, s.stage, a.team,
       case when a.kind <> 'concern' then a.kind when s.stage = 0 then 'informal' else 'formal' end as form
from alert a
cross join lateral (
    select case when :stage_at_year_end
                then coalesce((select max(t.stage) from alert_step t
                               where t.alert_id = a.id and t.entered_on <= financial_year_end(a.raised_on)), a.highest_stage)
                else a.highest_stage end as stage) s
left join unnest(cast(:ladder_from as date[]), cast(:ladder_stage as int[]), cast(:ladder_counted as boolean[]))
          as l (ladder_from, stage, counted) on l.ladder_from = a.ladder_from and l.stage = s.stage
where a.state <> 'withdrawn' and (a.kind <> 'concern' or coalesce(l.counted, true))
