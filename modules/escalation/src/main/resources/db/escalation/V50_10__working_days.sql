-- How many working days come after one date, up to and including another, as the calendar of the library counts them
-- (footprint.timetable.WorkingCalendar). The calendar is not kept here: it is told which weekdays are closed and which weekends are worked.
create function working_days_between(after date, up_to date, closed date[], opened date[]) returns int language sql immutable strict as
$$ select ((up_to - date '1900-01-01') / 7 * 5 + least((up_to - date '1900-01-01') % 7 + 1, 5))
        - ((after - date '1900-01-01') / 7 * 5 + least((after - date '1900-01-01') % 7 + 1, 5))
        - (select count(*) from unnest(closed) as c (day) where c.day > after and c.day <= up_to)::int
        + (select count(*) from unnest(opened) as o (day) where o.day > after and o.day <= up_to)::int $$;
