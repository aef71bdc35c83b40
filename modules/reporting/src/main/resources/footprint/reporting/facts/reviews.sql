select r.child_id, r.id as unit_id, r.state, r.held_on, coalesce(r.held_on, r.arranged_for) as arranged_for, r.due_on,
       financial_year(r.held_on) as year, to_char(r.held_on, 'YYYY-MM') as month, r.kind,
       case when r.late then 'out' when r.due_on is null then 'none' else 'in' end as timeliness,
       coalesce(r.late, false) and r.late_agreed as late_agreed,
       case when r.late then coalesce(r.late_cause, 'none') end as late_cause,
       coalesce(r.participation, 'none') as participation, coalesce(r.non_participation_cause, 'none') as cause,
       age_on(c.date_of_birth, r.held_on) as age,
       case when k.due_on is null or k.due_on > :last and r.record_completed_on is null then 'not due'
            when coalesce(r.record_completed_on, k.due_on + 1) > k.due_on then 'late' else 'in' end as record
from review r
join child c on c.id = r.child_id
left join unnest(cast(:record_held as date[]), cast(:record_due as date[])) as k (held_on, due_on) on k.held_on = r.held_on
