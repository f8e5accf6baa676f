//! The role the application logs in as, walked over the catalog as that role: what it may write and call, and that
//! nothing leads from it to the owner. Every later table, function and grant is met by the same walk.

use adapters::postgres_embedded::{Cluster, EmbeddedPostgres, Held};
use services::platform::{
    app_login,
    installation::{self, migrate, owner_pool_connect},
};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, PgPool};
use std::{fs, path::PathBuf};
use testkit::TestApp;

/// Tables whose rows the application adds and never changes.
const ADDED_TO: &[&str] = &["audit_log", "exchange_rates", "journal_seals", "journals", "postings"];
/// Tables it reads, and that functions of the owner write.
const READ: &[&str] = &["audit_head", "audit_seals", "journal_head"];
/// Tables it does not even read.
const CLOSED: &[&str] = &["_sqlx_migrations", "app_login"];
/// Functions that work as the owner and that it may call.
const CALLED: &[&str] = &[
    "audit_purge(timestamp with time zone,integer)",
    "audit_seal(integer)",
    "events_purge(timestamp with time zone,bigint)",
];

async fn listed(pool: &PgPool, sql: &str) -> Vec<String> {
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(pool).await.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

/// Tables of ours where one of the privileges is had, on the whole or on a column.
async fn tables_with(app: &PgPool, privileges: &str) -> Vec<String> {
    // Rights on single columns there are of these three only.
    let by_column = match privileges {
        "INSERT" | "SELECT" | "REFERENCES" => format!("or has_any_column_privilege(c.oid, '{privileges}')"),
        "UPDATE, DELETE" => "or has_any_column_privilege(c.oid, 'UPDATE')".to_owned(),
        _ => String::new(),
    };
    let sql = format!(
        "select c.relname::text from pg_class c
         where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace
           and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
           and (has_table_privilege(c.oid, '{privileges}') {by_column}) order by 1"
    );
    listed(app, &sql).await
}

/// Every rule of the role, as the role itself finds it.
async fn walk(app: &PgPool) {
    let who = listed(app, "select session_user || ' ' || current_user").await;
    assert_eq!(who, ["edustream_app edustream_app"]);
    let nothing: Vec<String> = Vec::new();
    let powers = "select rolname::text from pg_roles where rolname = current_user
                    and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)";
    assert_eq!(listed(app, powers).await, nothing, "powers of its own");
    let above =
        "select rolname::text from pg_roles where rolname <> current_user and pg_has_role(current_user, oid, 'member')";
    assert_eq!(listed(app, above).await, nothing, "roles above it");
    let owned = "select classid::regclass || ' ' || objid from pg_shdepend where refclassid = 'pg_authid'::regclass
                   and refobjid = (select oid from pg_roles where rolname = current_user) and deptype = 'o'";
    assert_eq!(listed(app, owned).await, nothing, "things it owns");
    let places = "select datname::text from pg_database where datname = current_database()
                    and (has_database_privilege(oid, 'TEMPORARY') or has_database_privilege(oid, 'CREATE'))
                  union all select nspname::text from pg_namespace where has_schema_privilege(oid, 'CREATE')";
    assert_eq!(listed(app, places).await, nothing, "places it may make things in");
    tables(app).await;
    functions(app).await;
    for way in WAYS {
        let refused = sqlx::raw_sql(AssertSqlSafe(*way)).execute(app).await;
        assert!(refused.is_err(), "{way} was not refused");
    }
    let back = "select set_config('role', 'none', false); reset role; reset session authorization; select 1";
    sqlx::raw_sql(back).execute(app).await.unwrap();
    assert_eq!(listed(app, "select session_user || ' ' || current_user").await, ["edustream_app edustream_app"]);
}

/// Ways up that a release of ours or of Postgres could open by mistake.
const WAYS: &[&str] = &[
    "set role edustream_owner",
    "set session authorization edustream_owner",
    "set role pg_execute_server_program",
    "alter role edustream_app createrole",
    "alter role edustream_owner password 'mine'",
    "create role mine",
    "grant edustream_owner to edustream_app",
    "grant pg_execute_server_program to edustream_app",
    "copy (select 1) to program 'true'",
    "copy (select 1) to '/tmp/edustream-walk'",
    "select pg_read_file('postgresql.conf')",
    "select lo_import('/etc/passwd')",
    "create extension dblink",
    "create schema mine",
    "create table mine (n int)",
    "create temporary table mine (n int)",
    "create function mine() returns int language sql as 'select 1'",
    "alter function posting_apply() owner to edustream_app",
    "create or replace function account_id(text, uuid, text) returns uuid language sql as 'select null::uuid'",
    "alter system set log_statement = 'none'",
    "alter database postgres set role = 'none'",
    "load 'auto_explain'",
    "select password from app_login",
    "set session_replication_role = 'replica'",
    "alter table postings disable trigger all",
    "drop table audit_log",
];

async fn tables(app: &PgPool) {
    let nothing: Vec<String> = Vec::new();
    assert_eq!(tables_with(app, "TRUNCATE").await, nothing);
    assert_eq!(tables_with(app, "REFERENCES").await, nothing);
    assert_eq!(tables_with(app, "TRIGGER").await, nothing);
    let (changed, added) = (tables_with(app, "UPDATE, DELETE").await, tables_with(app, "INSERT").await);
    for table in ADDED_TO {
        assert!(!changed.contains(&(*table).into()), "{table} may be changed");
        assert!(added.contains(&(*table).into()), "{table} is not added to");
    }
    let read = tables_with(app, "SELECT").await;
    for table in READ.iter().chain(CLOSED) {
        assert!(!changed.contains(&(*table).into()) && !added.contains(&(*table).into()), "{table} may be written");
        assert_eq!(read.contains(&(*table).into()), READ.contains(table), "{table} is read");
    }
    // What an event, a payment, a balance or a journal said cannot be said anew: updates are by column there.
    for (table, columns) in [
        ("accounts", &[][..]),
        ("outbox_events", &["position", "published_at"]),
        ("payments", &["checkout_url", "decided_at", "provider_reference", "status"]),
        // A capture that finance declined becomes a void.
        ("payment_orders", &["charge", "decided_at", "kind", "looked_at", "reason", "reference", "state"]),
        ("payment_inbox", &["handled_at", "outcome"]),
    ] {
        let sql = format!(
            "select attname::text from pg_attribute
             where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped
               and has_column_privilege(attrelid, attnum, 'UPDATE') order by 1"
        );
        assert_eq!(listed(app, &sql).await, columns, "{table}");
    }
    // What a table made tomorrow is given, and by nobody but the owner.
    let defaults = "select defaclobjtype::text || ' ' || string_agg(
                      privilege_type || case when is_grantable then '*' else '' end, ' ' order by privilege_type)
                    from pg_default_acl, aclexplode(defaclacl)
                    where grantee = (select oid from pg_roles where rolname = current_user)
                    group by defaclobjtype order by 1";
    assert_eq!(listed(app, defaults).await, ["S SELECT USAGE", "r INSERT SELECT"]);
}

async fn functions(app: &PgPool) {
    let definers = "p.prosecdef and p.pronamespace = 'public'::regnamespace";
    let callable = format!(
        "select p.oid::regprocedure::text from pg_proc p
         where {definers} and has_function_privilege(p.oid, 'EXECUTE') order by 1"
    );
    assert_eq!(listed(app, &callable).await, CALLED, "functions that work as the owner");
    let open = format!(
        "select p.oid::regprocedure::text from pg_proc p where {definers} and exists (
           select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) granted where granted.grantee = 0)"
    );
    assert_eq!(listed(app, &open).await, Vec::<String>::new(), "functions of the owner that everybody may call");
    let lost = format!(
        "select p.oid::regprocedure::text from pg_proc p where {definers}
           and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')"
    );
    assert_eq!(
        listed(app, &lost).await,
        Vec::<String>::new(),
        "functions of the owner that look where the caller says"
    );
}

#[tokio::test]
async fn s3_the_tests_work_with_the_rights_of_an_installation() {
    let test = TestApp::new().await;
    walk(&test.app.pool).await;
}

/// A directory of its own, gone with the cluster in it.
struct Directory(PathBuf);

impl Directory {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("edustream-roles-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = Cluster::at(&self.0, &[]).map(|cluster| fs::remove_dir_all(cluster.root()));
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn s3_on_the_embedded_cluster_nothing_leads_from_the_application_to_the_owner() {
    let directory = Directory::new("embedded");
    let cluster = EmbeddedPostgres::start(&directory.0).await.unwrap();
    let owner = owner_pool_connect(&cluster.url, 1).await.unwrap();
    migrate(&owner, None).await.unwrap();
    assert!(!app_login::owner_makes_roles(&owner).await.unwrap(), "the owner may make roles");
    assert_eq!(app_login::password(&owner).await.unwrap(), None, "nobody needs a password there");
    let app = installation::pool_connect(&cluster.url, None, 1).await.unwrap();
    walk(&app).await;
    app.close().await;
    // What an earlier release left is taken away at the next start.
    let superuser = cluster.url.replace("edustream_owner", "postgres");
    let mut superuser = PgConnection::connect(&superuser).await.unwrap();
    superuser.execute("alter role edustream_owner createrole; alter role edustream_app nologin").await.unwrap();
    superuser.close().await.unwrap();
    owner.close().await;
    cluster.stop().await.unwrap();
    let again = EmbeddedPostgres::start(&directory.0).await.unwrap();
    let owner = owner_pool_connect(&again.url, 1).await.unwrap();
    assert!(!app_login::owner_makes_roles(&owner).await.unwrap(), "an earlier release's owner may make roles");
    installation::pool_connect(&again.url, None, 1).await.unwrap().close().await;
    owner.close().await;
    again.stop().await.unwrap();
}

/// A cluster that asks everybody but its superuser for a password, with an owner as `docs/operating.md` makes it.
async fn of_an_operator(directory: &Directory) -> (Held, String) {
    let held = Cluster::at(&directory.0, &[("fsync", "off")]).unwrap().hold().unwrap();
    let mut superuser = PgConnection::connect(&held.url("postgres", "postgres")).await.unwrap();
    superuser.execute("create role edustream_owner login createrole password 'of the owner'").await.unwrap();
    superuser.execute("create database edustream owner edustream_owner").await.unwrap();
    let rules = held.cluster().root().join("cluster/pg_hba.conf");
    fs::write(rules, "local all postgres trust\nlocal all all scram-sha-256\n").unwrap();
    superuser.execute("select pg_reload_conf()").await.unwrap();
    superuser.close().await.unwrap();
    let url = format!("{}&password=of%20the%20owner", held.url("edustream_owner", "edustream"));
    (held, url)
}

#[tokio::test]
async fn s3_on_a_server_of_ones_own_the_application_has_a_password_that_only_the_owner_reads() {
    let directory = Directory::new("own");
    let (held, url) = of_an_operator(&directory).await;
    let owner = owner_pool_connect(&url, 2).await.unwrap();
    // Two servers start at once on an empty database.
    let (first, second) = tokio::join!(migrate(&owner, None), migrate(&owner, None));
    first.unwrap();
    second.unwrap();
    let password = app_login::password(&owner).await.unwrap().expect("a password was made");
    let app = installation::pool_connect(&url, Some(&password), 1).await.unwrap();
    walk(&app).await;
    app.close().await;
    // A server that joins reads it and changes nothing, whatever it was told.
    migrate(&owner, Some("another password of another operator")).await.unwrap();
    assert_eq!(app_login::password(&owner).await.unwrap().as_ref(), Some(&password));
    installation::pool_connect(&url, Some(&password), 1).await.unwrap().close().await;
    for wrong in [None, Some("wrong")] {
        let refused = installation::pool_connect(&url, wrong, 1).await.map(drop);
        assert!(refused.is_err(), "{wrong:?} lets the application in");
    }
    // Without the right to make roles the owner goes on, and says so where it would need it.
    let mut superuser = PgConnection::connect(&held.url("postgres", "postgres")).await.unwrap();
    superuser.execute("alter role edustream_owner nocreaterole").await.unwrap();
    migrate(&owner, None).await.unwrap();
    superuser.execute("alter role edustream_app nologin").await.unwrap();
    let told = migrate(&owner, None).await.unwrap_err().to_string();
    assert!(told.contains("EDUSTREAM_APP_PASSWORD"), "{told}");
    superuser.execute("alter role edustream_app login password 'of an operator'").await.unwrap();
    installation::pool_connect(&url, Some("of an operator"), 1).await.unwrap().close().await;
    superuser.close().await.unwrap();
    owner.close().await;
}
