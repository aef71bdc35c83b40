-- A parent and a child who are both looked after: they should have different reviewers, so they are no brothers and sisters. Each of the two
-- has a row of its own, which goes with that child's record; rows of one bond belong together.
create table child_bond (
    child_id bigint not null references child,
    bond     bigint not null,
    part     text not null check (part in ('parent', 'child')),   -- what this one is to the other
    primary key (child_id, bond)
);
create index child_bond_both on child_bond (bond);
create sequence child_bond_key;
