//! How the application logs in: as `edustream_app`, a role that owns nothing and is a member of no other.
//!
//! Its password is made at the first migration and kept where only the owner reads (`app_login`); whoever has the
//! owner's address can run a server, and a server's own connections cannot become the owner. Nobody changes it
//! afterwards, because other servers are logged in with it. Where the cluster lets the role in without one (the
//! embedded cluster, whose directory only its user may enter), there is none.

use crate::{Error, Result};
use sqlx::PgPool;

/// The role.
pub const APP_ROLE: &str = "edustream_app";

/// Makes the role able to log in, once; `own` is a password the operator chose. The owner asks, after the migrations.
///
/// # Errors
/// When the role cannot log in and the owner may not change it: the text says what to do.
pub async fn ensure(owner: &PgPool, own: Option<&str>) -> Result<()> {
    let mut transaction = owner.begin().await?;
    // Several servers may migrate at once: the second waits here and finds it done.
    sqlx::query!("lock table app_login in exclusive mode").execute(&mut *transaction).await?;
    let can = sqlx::query_scalar!(r#"select rolcanlogin as "can!" from pg_roles where rolname = 'edustream_app'"#);
    if can.fetch_one(&mut *transaction).await? {
        return Ok(());
    }
    let stored = sqlx::query_scalar!("select password from app_login").fetch_optional(&mut *transaction).await?;
    let password = match (own, stored) {
        (Some(own), _) => own.to_owned(),
        (None, Some(stored)) => stored,
        (None, None) => {
            let made = made()?;
            sqlx::query!("insert into app_login (password) values ($1)", made).execute(&mut *transaction).await?;
            made
        }
    };
    sqlx::query!("select set_config('edustream.password', $1, true)", password).fetch_one(&mut *transaction).await?;
    let allowed = sqlx::query!(
        "do $$ begin
           execute format('alter role edustream_app login password %L', current_setting('edustream.password'));
         end $$"
    )
    .execute(&mut *transaction)
    .await;
    if let Err(error) = allowed {
        return Err(Error::unexpected(format!(
            "edustream_app cannot log in yet, and the owner of the database may not change that ({error}). Once, as a \
             superuser: alter role edustream_app login password '…', and set EDUSTREAM_APP_PASSWORD to it"
        )));
    }
    transaction.commit().await?;
    Ok(())
}

/// The password to log in with: what was made, none where the cluster asks for none.
pub async fn password(owner: &PgPool) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!("select password from app_login").fetch_optional(owner).await?)
}

/// Whether the owner could still make roles, which it needs for the first migration only.
pub async fn owner_makes_roles(owner: &PgPool) -> Result<bool> {
    let asked = sqlx::query_scalar!(
        r#"select rolcreaterole or rolsuper as "makes!" from pg_roles where rolname = current_user"#
    );
    Ok(asked.fetch_one(owner).await?)
}

fn made() -> Result<String> {
    let mut random = [0_u8; 32];
    getrandom::fill(&mut random).map_err(|error| Error::unexpected(format!("no randomness: {error}")))?;
    Ok(hex::encode(random))
}
