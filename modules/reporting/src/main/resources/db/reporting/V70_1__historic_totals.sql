-- A figure as it was printed, entered without its breakdown (R116, R117).
create table historic_total (
    period text not null,                      -- 2016-17
    figure text not null,                      -- code of the figure in the report's configuration
    value  numeric not null,
    unit   text not null,
    source text not null,
    note   text,
    primary key (period, figure)
);
