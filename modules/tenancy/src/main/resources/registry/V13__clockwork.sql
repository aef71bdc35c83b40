-- The table of the scheduler (db-scheduler): one row for each council that is gone round, and one for calling the roll. It says when
-- the next round is due and which machine is on one; what is done there stands in the council's own schema.
create table clockwork (
    task_name            text not null,
    task_instance        text not null,           -- the council's code
    task_data            bytea,
    execution_time       timestamptz not null,    -- by this database's clock
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index clockwork_due on clockwork (execution_time);
create index clockwork_heartbeat on clockwork (last_heartbeat);
