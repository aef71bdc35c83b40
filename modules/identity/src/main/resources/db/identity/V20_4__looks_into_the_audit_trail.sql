-- What the record of looks held goes into the chain in its order, and the table goes.
select append_audit(jsonb_agg(jsonb_build_object('at', cast(extract(epoch from at) * 1000000 as bigint), 'person', person_id, 'username', username, 'role', role,
       'child', child_id, 'door', door, 'how', how) order by id))
from look;
drop table look;
