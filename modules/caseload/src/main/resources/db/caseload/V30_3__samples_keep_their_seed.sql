-- How a sample came about, so that anybody may draw it again: the seed and the number of children it was drawn from. Both are
-- null where the children were named.
alter table sample add column seed bigint;
alter table sample add column drawn_from int;
alter table sample add constraint sample_drawn check ((seed is null) = (drawn_from is null));
