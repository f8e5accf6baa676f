//! What stands in the way of a database that is divided among several (OP4, ARCHITECTURE rule 20).
//!
//! Every table says in its comment where it is then: on one machine (*local*), on all (*reference*), or divided by a
//! column (*distributed by KEY*). A divided table can keep a promise only about rows of one key: whatever is unique or
//! excludes each other must contain it. It has no triggers, and refers to tables that are everywhere, or to rows of the
//! same key. Here the catalog is asked what of that does not hold, on any PostgreSQL.

use spine::{Error, Result};
use sqlx::PgPool;

/// The extension that divides a database.
const EXTENSION: &str = "citus";

/// A line for each promise that a divided table could not keep, in alphabetical order.
const OBSTACLES: &str = r"
with tables as (
  select c.oid, c.relname, split_part(obj_description(c.oid, 'pg_class'), ':', 1) as kind,
    substring(obj_description(c.oid, 'pg_class') from '^distributed by ([a-z_]+):') as key
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
), divided as (
  select t.*, a.attnum from tables t left join pg_attribute a on a.attrelid = t.oid and a.attname = t.key
  where t.key is not null
)
select relname || ': has no column ' || key from divided where attnum is null
union all
select d.relname || ': ' || i.relname || ' is unique without ' || d.key
from divided d join pg_index x on x.indrelid = d.oid join pg_class i on i.oid = x.indexrelid
where x.indisunique and not (d.attnum = any (x.indkey::int2[]))
union all
select d.relname || ': ' || k.conname || ' excludes without ' || d.key
from divided d join pg_constraint k on k.conrelid = d.oid and k.contype = 'x'
where not exists (
  select from unnest(k.conkey, k.conexclop) p (attnum, op) join pg_operator o on o.oid = p.op
  where p.attnum = d.attnum and o.oprname = '=')
union all
select d.relname || ': has the trigger ' || g.tgname
from divided d join pg_trigger g on g.tgrelid = d.oid where not g.tgisinternal
union all
select d.relname || ': ' || k.conname || ' refers to ' || f.relname
from divided d join pg_constraint k on k.conrelid = d.oid and k.contype = 'f' join tables f on f.oid = k.confrelid
where f.kind <> 'reference' and (f.key is null or not exists (
  select from unnest(k.conkey, k.confkey) p (own, theirs)
  join pg_attribute a on a.attrelid = f.oid and a.attnum = p.theirs
  where p.own = d.attnum and a.attname = f.key))
union all
select t.relname || ': ' || k.conname || ' refers to ' || d.relname
from tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join divided d on d.oid = k.confrelid
where t.key is null
order by 1";

/// What stands in the way; nothing when every table can be where its comment says.
///
/// # Errors
/// Those of the database.
pub async fn obstacles(owner: &PgPool) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(OBSTACLES).fetch_all(owner).await?)
}

/// Whether this PostgreSQL could divide a database at all.
///
/// # Errors
/// Those of the database.
pub async fn can_divide(owner: &PgPool) -> Result<bool> {
    let known = sqlx::query_scalar("select exists (select from pg_available_extensions where name = $1)");
    known.bind(EXTENSION).fetch_one(owner).await.map_err(Error::from)
}
