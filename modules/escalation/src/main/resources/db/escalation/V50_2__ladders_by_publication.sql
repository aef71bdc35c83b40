-- An alert keeps the ladder of the publication it was raised under, so that a ladder published anew under the same first
-- day changes no open alert (R006). What is open already keeps the publication in force.
alter table alert add column ladder_publication int not null default 1;
update alert a set ladder_publication = p.newest
from (select max(publication) as newest from configuration where room = 'escalation') p
where p.newest is not null and p.newest <> 1;

-- How often an alert was moved to another ladder, and under which of them each rung was entered.
alter table alert add column moves int not null default 0;
alter table alert_step add column moves int not null default 0;
alter table alert_step drop constraint alert_step_alert_id_stage_key;
alter table alert_step add constraint alert_step_once unique (alert_id, moves, stage);

-- Each move of an open alert from one ladder to another: by whom, when, why, from which stage to which.
create table alert_move (
    alert_id         bigint not null references alert on delete cascade,
    number           int not null,             -- 1, 2, 3 …: the steps entered from then on carry it
    from_publication int not null,
    from_ladder      date not null,
    from_stage       int not null,
    to_publication   int not null,
    to_ladder        date not null,
    to_stage         int not null,
    moved_on         date not null,
    moved_by         bigint,
    reason           text not null,
    primary key (alert_id, number)
);
