-- Everything the catalogue knows of these schemas, one line each, without the schema's and its role's name, so that the
-- lines of two councils can be compared. Columns are named, not numbered: the order in which rooms added them does not count.
-- Each table's lines are fetched by its own key ("offset 0" keeps the planner from reading the whole catalogue for a few
-- schemas of hundreds). The council's role is the one that owns the history of scripts; the keeper owns the schema. What is said once is not said twice: "not null" is the column's, a primary key the constraint's.
with wanted as (
    select n.oid, n.nspname, n.nspowner, n.nspacl, coalesce((select pg_get_userbyid(h.relowner) from pg_class h
           where h.relnamespace = n.oid and h.relname = 'flyway_schema_history'), pg_get_userbyid(n.nspowner)) as own
    from pg_namespace n where n.nspname = any (:schemas)
), relation as (
    select w.nspname, w.own, c.oid, c.relname, c.relkind, c.relpersistence, c.relowner, c.relacl, c.relrowsecurity, c.relforcerowsecurity, c.relispartition
    from wanted w join pg_class c on c.relnamespace = w.oid
), line (schema, own, said) as (
    select nspname, own, concat_ws(' ', 'schema of', pg_get_userbyid(nspowner), 'grants', nspacl::text) from wanted
    union all
    select nspname, own, concat_ws(' ', 'relation', relname, relkind, relpersistence, 'of', pg_get_userbyid(relowner), relacl::text, relrowsecurity, relforcerowsecurity, relispartition)
    from relation where relkind not in ('i', 'I', 't')
    union all
    select r.nspname, r.own, concat_ws(' ', 'column', r.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity::text,
           a.attgenerated::text, a.written, a.attcollation, a.attacl::text)
    from relation r cross join lateral (
        select p.*, case when p.atthasdef then (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d where d.adrelid = p.attrelid and d.adnum = p.attnum) end as written
        from pg_attribute p where p.attrelid = r.oid and p.attnum > 0 and not p.attisdropped offset 0) a
    where r.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
    union all
    select r.nspname, r.own, concat_ws(' ', 'constraint', r.relname || '.' || k.conname, pg_get_constraintdef(k.oid), k.convalidated)
    from relation r cross join lateral (select * from pg_constraint p where p.conrelid = r.oid and p.contype <> 'n' offset 0) k where r.relkind in ('r', 'p', 'f')
    union all
    select r.nspname, r.own, concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid), i.indisvalid)
    from relation r cross join lateral (select * from pg_index p where p.indrelid = r.oid and not p.indisprimary offset 0) i where r.relkind in ('r', 'p', 'm')
    union all
    select r.nspname, r.own, concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), t.tgenabled)
    from relation r cross join lateral (select * from pg_trigger p where p.tgrelid = r.oid and not p.tgisinternal offset 0) t where r.relkind in ('r', 'p', 'v')
    union all
    select r.nspname, r.own, concat_ws(' ', 'policy', r.relname || '.' || p.polname, p.polcmd, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from relation r join pg_policy p on p.polrelid = r.oid
    union all
    select r.nspname, r.own, concat_ws(' ', 'view', r.relname, pg_get_viewdef(r.oid)) from relation r where r.relkind in ('v', 'm')
    union all
    select w.nspname, w.own, concat_ws(' ', 'function', pg_get_functiondef(p.oid), 'of', pg_get_userbyid(p.proowner), p.proacl::text)
    from wanted w join pg_proc p on p.pronamespace = w.oid and p.prokind in ('f', 'p')
    union all
    select w.nspname, w.own, concat_ws(' ', 'type', t.typname, t.typtype, format_type(t.typbasetype, t.typtypmod), 'of', pg_get_userbyid(t.typowner),
           (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))
    from wanted w join pg_type t on t.typnamespace = w.oid and t.typtype in ('d', 'e', 'r')
), clean (schema, said) as (
    select schema, replace(replace(said, schema || '.', ''), own, 'OWN') from line
)
