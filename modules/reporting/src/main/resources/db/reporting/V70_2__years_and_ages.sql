-- The financial year of a date as it is printed: 31 March 2021 is in 2020-21.
create function financial_year(day date) returns text language sql immutable as
$$ select extract(year from day - interval '3 months')::int::text || '-'
          || lpad(((extract(year from day - interval '3 months')::int + 1) % 100)::text, 2, '0') $$;

-- The last day of the financial year of a date.
create function financial_year_end(day date) returns date language sql immutable as
$$ select make_date(extract(year from day - interval '3 months')::int + 1, 3, 31) $$;

-- Completed years on a day; as timestamps without a zone, so that the planner may put the sum in place of the call.
-- On a fourth birthday a child is 4; one born on 29 February is a year older on 1 March.
create function age_on(born date, day date) returns int language sql immutable as
$$ select extract(year from age(day::timestamp, born::timestamp))::int $$;
