//! The job that hands one push to every device of its reader.

use super::{
    devices::{Device, devices_of},
    keys::sender_key,
};
use crate::{
    Context, Result,
    events::fault_point,
    job::{Job, job_new},
};
use adapters::push::{OutgoingPush, Pushed, SenderKey};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::{
    ids::UserId,
    platform::{
        notices::Subject,
        push::{FAILURES_MAX, Payload, next_try},
    },
};
use futures::future::join_all;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Hands over one push. Done already, read meanwhile, switched off or past its time, it does nothing more.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SendPush {
    pub push_id: Uuid,
}

/// A push as it is stored.
struct PushRow {
    user_id: Uuid,
    kind: String,
    title: String,
    url: String,
    subject_kind: Option<String>,
    subject_id: Option<Uuid>,
    name: Option<String>,
    urgent: bool,
    told: Vec<Uuid>,
    tries: i32,
    expires_at: DateTime<Utc>,
    /// Switched off, or read.
    over: bool,
}

impl Job for SendPush {
    const KIND: &'static str = "SendPush";
    type Payload = Self;

    async fn run(context: &Context, job: Self) -> Result<()> {
        let Some(push) = push_read(context, job.push_id).await? else { return Ok(()) };
        if push.over || push.expires_at <= context.now() {
            return push_end(context, job.push_id).await;
        }
        let devices = devices_of(context, UserId(push.user_id), &push.told).await?;
        let mut again = false;
        if !devices.is_empty() {
            let key = sender_key(&context.app).await?;
            let handed = devices.iter().map(|device| hand_over(context, job.push_id, &push, device, &key));
            for waits in join_all(handed).await {
                again |= waits?;
            }
        }
        match next_try(push.tries).filter(|_| again) {
            Some(wait) => push_again(context, job, context.now() + wait).await,
            None => push_end(context, job.push_id).await,
        }
    }
}

async fn push_read(context: &Context, id: Uuid) -> Result<Option<PushRow>> {
    let row = sqlx::query_as!(
        PushRow,
        r#"select p.user_id, p.kind, p.title, p.url, p.subject_kind, p.subject_id, p.name, p.urgent, p.told, p.tries,
             p.expires_at,
             coalesce(p.category || ':push' = any (o.off), false) or n.read_at is not null as "over!"
           from pushes p left join notice_preferences o on o.user_id = p.user_id
             left join notices n on n.id = p.notice_id
           where p.id = $1 and p.sent_at is null and p.dropped_at is null"#,
        id
    );
    Ok(row.fetch_optional(context.writes()).await?)
}

/// Hands it to one device; true when that has to be tried again.
async fn hand_over(context: &Context, id: Uuid, push: &PushRow, device: &Device, key: &SenderKey) -> Result<bool> {
    let subject = push.subject_kind.clone().zip(push.subject_id).map(|(kind, id)| Subject { kind, id });
    let payload = Payload::new(id, push.kind.clone(), &push.title, push.url.clone(), subject, push.name.clone());
    let outgoing = OutgoingPush {
        endpoint: &device.endpoint,
        keys: &device.keys,
        text: &serde_json::to_vec(&payload)?,
        ttl: (push.expires_at - context.now()).num_seconds(),
        urgent: push.urgent,
        // Handed over twice, the second takes the place of the first where that still waits.
        topic: &URL_SAFE_NO_PAD.encode(id.as_bytes()),
        key,
        subject: &whom_to_ask(context),
        now: context.app.clock.real_now(),
    };
    fault_point("push.before_send");
    let pushed = context.app.push.send(outgoing).await;
    fault_point("push.after_send");
    match pushed {
        Pushed::Taken => {
            told(context, id, device.id).await?;
            Ok(false)
        }
        Pushed::Gone => {
            let gone = sqlx::query!("delete from push_devices where id = $1", device.id);
            gone.execute(context.writes()).await?;
            Ok(false)
        }
        Pushed::Refused(status) => {
            tracing::warn!(push = %id, status, "a push service does not take a push");
            device_failed(context, device.id).await?;
            Ok(false)
        }
        Pushed::Later(why) => {
            tracing::info!(push = %id, why, "a push waits");
            device_failed(context, device.id).await?;
            Ok(true)
        }
    }
}

/// One device has it.
async fn told(context: &Context, id: Uuid, device: Uuid) -> Result<()> {
    sqlx::query!(
        "with well as (update push_devices set failures = 0 where id = $2 and failures > 0)
         update pushes set told = array_append(told, $2) where id = $1 and not ($2 = any(told))",
        id,
        device,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// One that fails on and on is gone.
async fn device_failed(context: &Context, device: Uuid) -> Result<()> {
    sqlx::query!(
        "with failed as (update push_devices set failures = failures + 1 where id = $1 and failures < $2 - 1)
         delete from push_devices where id = $1 and failures >= $2 - 1",
        device,
        FAILURES_MAX,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// Whom a push service writes to about us (RFC 8292 §2.1).
fn whom_to_ask(context: &Context) -> String {
    let settings = &context.app.settings;
    let mail = settings.contact.as_ref().filter(|contact| contact.contains('@') && !contact.contains(':'));
    mail.map_or_else(|| settings.public_url.clone(), |mail| format!("mailto:{mail}"))
}

async fn push_again(context: &Context, job: SendPush, at: DateTime<Utc>) -> Result<()> {
    let mut work = context.begin().await?;
    sqlx::query!("update pushes set tries = tries + 1 where id = $1", job.push_id).execute(&mut *work).await?;
    let mut next = job_new::<SendPush>(context, &job, at)?;
    // A job that ran twice waits once.
    next.unique_key = Some(format!("push:{}", job.push_id));
    jobs::enqueue(&mut work, next, context.now()).await?;
    work.commit().await?;
    Ok(())
}

/// It is over: sent, if anybody has it.
async fn push_end(context: &Context, id: Uuid) -> Result<()> {
    sqlx::query!(
        "update pushes set sent_at = case when told <> '{}' then $2::timestamptz end,
           dropped_at = case when told = '{}' then $2::timestamptz end
         where id = $1 and sent_at is null and dropped_at is null",
        id,
        context.now(),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}
