select k.child_id, k.id as unit_id, k.called_on, financial_year(k.called_on) as year, to_char(k.called_on, 'YYYY-MM') as month,
       k.settled, k.alert_id is not null as alerted,
       coalesce((select p.full_name from person p where p.id = k.called_by), 'none') as reviewer
from alert_call k
