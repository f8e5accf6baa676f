//! Copies: asked for, written by a job, fetched by their owner alone through an address that is good for a while.
//!
//! A copy lies sealed in a table of its own, for a week, and each person has one: until there is an object store, and
//! small enough that none is missed.

use super::{
    archive::archive,
    files::{files_inside, files_outside},
    gather::gather,
    links,
};
use chrono::Duration;
use domain::{
    Refusal,
    identity::privacy::{EXPORT_DAYS, EXPORT_MAX_BYTES, Export, ExportStatus, LINK_MINUTES, refusals},
    ids::{ExportId, UserId},
};
use jobs::enqueue;
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    job::{Job, job_new},
    rate_limits::{Limit, limit_take},
    sealing::{Place, seal, unseal},
};
use uuid::Uuid;

/// Asks for a copy; the one of before goes.
///
/// # Errors
/// 409 `export_waits`, 429 after three a day.
pub async fn export_create(context: &Context) -> Result<Export> {
    let person = context.require_person()?;
    limit_take(&context.app, Limit::Export, &person.id.to_string()).await?;
    let (id, now) = (context.new_id(), context.now());
    let expires_at = now + Duration::days(EXPORT_DAYS);
    let mut transaction = context.begin().await?;
    sqlx::query!("delete from privacy_exports where user_id = $1 and status <> 'waiting'", person.id.0)
        .execute(&mut *transaction)
        .await?;
    let made = sqlx::query!(
        "insert into privacy_exports (id, user_id, status, created_at, expires_at) values ($1, $2, 'waiting', $3, $4)
         on conflict do nothing",
        id,
        person.id.0,
        now,
        expires_at,
    )
    .execute(&mut *transaction)
    .await?;
    if made.rows_affected() == 0 {
        return Err(refusals::export_waits().into());
    }
    let export_id = ExportId(id);
    enqueue(&mut transaction, job_new::<WriteExport>(context, &Asked { export_id }, now)?, now).await?;
    let act = Act { act: "privacy.export_asked", subject_id: Some(person.id.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    Ok(Export {
        id: export_id,
        status: ExportStatus::Waiting,
        created_at: now,
        expires_at,
        url: None,
        files: Vec::new(),
    })
}

/// How far one of the own copies is; another person's does not exist (404).
pub async fn export_find(context: &Context, export: ExportId) -> Result<Export> {
    let found = own(context, Some(export)).await?;
    found.ok_or_else(|| Refusal::not_found("copy").into())
}

/// The own copy, if there is one.
pub async fn export_newest(context: &Context) -> Result<Option<Export>> {
    own(context, None).await
}

async fn own(context: &Context, export: Option<ExportId>) -> Result<Option<Export>> {
    let person = context.require_person()?;
    let found = sqlx::query!(
        "select id, status, created_at, expires_at from privacy_exports
         where user_id = $1 and ($2::uuid is null or id = $2) and expires_at > $3 order by created_at desc, id desc",
        person.id.0,
        export.map(|id| id.0),
        context.now(),
    );
    let Some(row) = found.fetch_optional(context.writes()).await? else { return Ok(None) };
    let status = ExportStatus::parse(&row.status).ok_or_else(|| Error::unexpected("a copy's status is unknown"))?;
    let id = ExportId(row.id);
    let good_until = context.app.clock.real_now() + Duration::minutes(LINK_MINUTES);
    let ready = status == ExportStatus::Ready;
    let url = ready.then(|| links::link(&context.app, id, good_until.timestamp())).transpose()?;
    let files = if ready { files_outside(context).await? } else { Vec::new() };
    Ok(Some(Export { id, status, created_at: row.created_at, expires_at: row.expires_at, url, files }))
}

/// The archive itself, for its owner, through an address that is still good.
///
/// # Errors
/// 403 `export_link_expired`; 404 for another person's.
pub async fn export_file(context: &Context, export: ExportId, expires: i64, signature: &str) -> Result<Vec<u8>> {
    let person = context.require_person()?;
    limit_take(&context.app, Limit::OwnData, &person.id.to_string()).await?;
    if !links::is_good(&context.app, export, expires, signature)? {
        return Err(refusals::export_link_expired().into());
    }
    let file = sqlx::query_scalar!(
        r#"select file as "file!" from privacy_exports
           where id = $1 and user_id = $2 and status = 'ready' and expires_at > $3"#,
        export.0,
        person.id.0,
        context.now(),
    );
    let file = file.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("copy"))?;
    let mut transaction = context.begin().await?;
    let act = Act { act: "privacy.export_fetched", subject_id: Some(person.id.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    unseal(&context.app, place(export.0), &file).await
}

/// Writes a copy.
pub struct WriteExport;

/// Which one.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Asked {
    /// The copy.
    pub export_id: ExportId,
}

impl Job for WriteExport {
    const KIND: &'static str = "WriteExport";
    const PRIORITY: i16 = -5;
    type Payload = Asked;

    /// Nothing to do for a copy that is written, or that is gone with its account.
    async fn run(context: &Context, asked: Asked) -> Result<()> {
        let export = asked.export_id;
        let waits = sqlx::query!(
            "select e.user_id, u.locale from privacy_exports e join users u on u.id = e.user_id
             where e.id = $1 and e.status = 'waiting' and u.deleted_at is null",
            export.0
        );
        let Some(waits) = waits.fetch_optional(context.writes()).await? else { return Ok(()) };
        let files = gather(context, UserId(waits.user_id)).await?;
        let (inside, outside) = files_inside(context, UserId(waits.user_id)).await?;
        let file = archive(&files, &inside, &outside, &waits.locale)?;
        let (status, sealed) = if file.len() > EXPORT_MAX_BYTES {
            ("failed", None)
        } else {
            ("ready", Some(seal(&context.app, place(export.0), &file).await?))
        };
        sqlx::query!(
            "update privacy_exports set status = $2, file = $3 where id = $1 and status = 'waiting'",
            export.0,
            status,
            sealed
        )
        .execute(context.writes())
        .await?;
        Ok(())
    }
}

const fn place(export: Uuid) -> Place {
    Place::new("privacy_exports", "file", export)
}
