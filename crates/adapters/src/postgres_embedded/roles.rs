//! The roles of a cluster of ours, made by its superuser so that neither of them can make others.
//!
//! On PostgreSQL 15 a role that may make roles can grant itself `pg_execute_server_program`; the owner of the database
//! must not be one. The application logs in as itself; whoever may enter the socket's directory needs no password.

use sqlx::{Executor, PgConnection};

/// Makes what is missing and takes away what an earlier release gave; `superuser` is connected to any database.
pub async fn roles_ensure(superuser: &mut PgConnection) -> sqlx::Result<()> {
    superuser
        .execute(
            "do $$ begin
               if not exists (select from pg_roles where rolname = 'edustream_owner') then
                 create role edustream_owner login;
               end if;
               if not exists (select from pg_roles where rolname = 'edustream_app') then
                 create role edustream_app login;
               end if;
               if exists (
                 select from pg_roles where rolname = 'edustream_owner' and (rolcreaterole or rolcreatedb)
               ) then
                 alter role edustream_owner nocreaterole nocreatedb;
               end if;
               if not (select rolcanlogin from pg_roles where rolname = 'edustream_app') then
                 alter role edustream_app login;
               end if;
               -- The first migration grants it to the owner once more, which only its admins may do.
               if not exists (
                 select from pg_auth_members where admin_option
                   and roleid = 'edustream_app'::regrole and member = 'edustream_owner'::regrole
               ) then
                 grant edustream_app to edustream_owner with admin option;
               end if;
             end $$",
        )
        .await?;
    Ok(())
}
