//! A push is written, in the transaction of its notice.

use super::SendPush;
use crate::{Context, Result, job::job_new};
use chrono::{DateTime, Utc};
use domain::{
    ids::{NoticeId, UserId},
    platform::{
        notices::{Category, Subject, Weight},
        push::{expires, is_urgent},
    },
};
use sqlx::{Postgres, Transaction};

/// What is to be pushed.
pub(in crate::notices) struct NewPush<'a> {
    pub dedup_key: &'a str,
    pub person: UserId,
    /// None for a digest.
    pub notice_id: Option<NoticeId>,
    pub category: Category,
    pub weight: Weight,
    pub kind: &'a str,
    pub title: &'a str,
    pub url: String,
    pub subject: Option<Subject>,
    pub name: Option<&'a str>,
    /// When the lesson begins that it is about.
    pub lesson: Option<DateTime<Utc>>,
}

/// Writes it and its job, due at `at`; known already, it does nothing.
pub(in crate::notices) async fn push_write(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    push: NewPush<'_>,
    at: DateTime<Utc>,
) -> Result<()> {
    let push_id = context.new_id();
    let written = sqlx::query!(
        "insert into pushes (id, dedup_key, user_id, notice_id, category, kind, title, url, subject_kind, subject_id,
           name, ordinary, urgent, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing",
        push_id,
        push.dedup_key,
        push.person.0,
        push.notice_id.map(|id| id.0),
        push.category.code(),
        push.kind,
        push.title,
        push.url,
        push.subject.as_ref().map(|subject| subject.kind.as_str()),
        push.subject.as_ref().map(|subject| subject.id),
        push.name,
        push.weight == Weight::Ordinary,
        is_urgent(push.weight),
        context.now(),
        expires(at, push.lesson),
    );
    if written.execute(&mut **work).await?.rows_affected() > 0 {
        let job = job_new::<SendPush>(context, &SendPush { push_id }, at)?;
        jobs::enqueue(work, job, context.now()).await?;
    }
    Ok(())
}
