//! Sending a lane: its first open delivery, and the next one when that is over.

use super::{former_place, lanes::lane_at, secret_place, sign::signature, turnstile::Turnstile};
use adapters::hooks::{HookClient, HookError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::integrations::webhooks::{DeliveryStatus, Outcome, SIGNATURE_HEADER, Tried, after_a_try};
use serde::{Deserialize, Serialize};
use spine::{Context, Error, Result, job::Job, sealing::unseal};
use std::sync::Arc;
use uuid::Uuid;

/// Deliveries of one run: a long lane gives its hand back in between.
const RUN: usize = 20;
/// Seconds for which a worker claims what it sends: longer than a call takes, shorter than a job's lease.
const CLAIM_SECONDS: i64 = 25;

/// The deliveries of one endpoint about one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Lane {
    pub endpoint_id: Uuid,
    pub subject_id: Uuid,
}

/// Sends what is due of a lane.
pub struct SendWebhooks;

impl Job for SendWebhooks {
    const KIND: &'static str = "SendWebhooks";
    const PRIORITY: i16 = -2;
    type Payload = Lane;

    async fn run(context: &Context, lane: Lane) -> Result<()> {
        let _pass = match context.app.shelf.get(Turnstile::default).enter(lane.endpoint_id) {
            Ok(pass) => pass,
            Err(seconds) => return look_again(context, lane, context.now() + TimeDelta::seconds(seconds)).await,
        };
        for _ in 0..RUN {
            let Some(claimed) = claim(context, lane).await? else {
                return match next_of(context, lane).await? {
                    Some(at) => look_again(context, lane, at).await,
                    None => Ok(()),
                };
            };
            let (outcome, status) = call(context, lane, &claimed).await?;
            note(context, lane, &claimed, outcome, status).await?;
        }
        look_again(context, lane, context.now()).await
    }
}

/// A delivery that this worker sends.
struct Claimed {
    id: Uuid,
    event_id: Uuid,
    body: String,
    attempts: i32,
    tries_until: DateTime<Utc>,
}

/// The first open delivery, if it is due and nobody is at it.
async fn claim(context: &Context, lane: Lane) -> Result<Option<Claimed>> {
    let real_now = context.app.clock.real_now();
    let claimed = sqlx::query_as!(
        Claimed,
        "with head as (
           select id from webhook_deliveries
           where endpoint_id = $1 and subject_id = $2 and status in ('pending', 'failed') order by sequence limit 1
         )
         update webhook_deliveries d set claimed_until = $4, attempts = attempts + 1 from head
         where d.id = head.id and d.status in ('pending', 'failed') and d.next_try_at <= $3
           and (d.claimed_until is null or d.claimed_until <= $5)
         returning d.id, d.event_id, d.body, d.attempts, d.tries_until",
        lane.endpoint_id,
        lane.subject_id,
        context.now(),
        real_now + TimeDelta::seconds(CLAIM_SECONDS),
        real_now,
    );
    Ok(claimed.fetch_optional(context.writes()).await?)
}

/// When the first open delivery is to be tried; none when there is none, or somebody is at it and goes on by itself.
async fn next_of(context: &Context, lane: Lane) -> Result<Option<DateTime<Utc>>> {
    let head = sqlx::query!(
        "select next_try_at, claimed_until from webhook_deliveries
         where endpoint_id = $1 and subject_id = $2 and status in ('pending', 'failed') order by sequence limit 1",
        lane.endpoint_id,
        lane.subject_id,
    );
    let head = head.fetch_optional(context.writes()).await?;
    let real_now = context.app.clock.real_now();
    Ok(head.and_then(|head| match head.claimed_until {
        // Were its worker dead, the delivery would wait for its job's lease, and in vain for one that was cut off.
        Some(until) if until > real_now => Some(context.now() + (until - real_now)),
        _ => head.next_try_at,
    }))
}

async fn look_again(context: &Context, lane: Lane, at: DateTime<Utc>) -> Result<()> {
    let mut work = context.begin().await?;
    lane_at(&mut work, context, lane, at).await?;
    work.commit().await?;
    Ok(())
}

async fn call(context: &Context, lane: Lane, claimed: &Claimed) -> Result<(Outcome, Option<u16>)> {
    let endpoint = sqlx::query!(
        "select e.url, e.secret_sealed, e.former_sealed, e.former_until
         from webhook_endpoints e join users u on u.id = e.user_id
         where e.id = $1 and u.suspended_at is null and u.deleted_at is null",
        lane.endpoint_id
    );
    // Deleted meanwhile, and its deliveries with it; or its owner's account is closed.
    let Some(endpoint) = endpoint.fetch_optional(context.writes()).await? else {
        return Ok((Outcome::Unreachable, None));
    };
    let mut secrets = vec![open(context, secret_place(lane.endpoint_id), &endpoint.secret_sealed).await?];
    if let (Some(former), Some(until)) = (endpoint.former_sealed, endpoint.former_until)
        && until > context.now()
    {
        secrets.push(open(context, former_place(lane.endpoint_id), &former).await?);
    }
    // Receivers compare the time with their own clock: the machine's.
    let seconds = context.app.clock.real_now().timestamp();
    let headers = [
        (SIGNATURE_HEADER, signature(&secrets, seconds, &claimed.body)),
        ("EduStream-Event-Id", claimed.event_id.to_string()),
        ("EduStream-Attempt", claimed.attempts.to_string()),
    ];
    Ok(match client(context)?.post(&endpoint.url, &headers, claimed.body.clone()).await {
        Ok(status) if (200..300).contains(&status) => (Outcome::Taken, Some(status)),
        Ok(status) => (Outcome::Answered, Some(status)),
        Err(HookError::TimedOut) => (Outcome::TimedOut, None),
        Err(HookError::Inside) => (Outcome::Inside, None),
        Err(HookError::Unreachable(error)) => {
            tracing::debug!(endpoint = %lane.endpoint_id, error, "a webhook was not reached");
            (Outcome::Unreachable, None)
        }
    })
}

async fn open(context: &Context, place: spine::sealing::Place, sealed: &[u8]) -> Result<String> {
    let plain = unseal(&context.app, place, sealed).await?;
    String::from_utf8(plain).map_err(|error| Error::Unexpected(Box::new(error)))
}

/// One client per server; it is made when the first delivery is sent.
fn client(context: &Context) -> Result<Arc<HookClient>> {
    let dev = context.app.settings.dev;
    let kept = context.app.shelf.get(|| HookClient::new(dev).map(Arc::new));
    kept.as_ref().as_ref().map(Arc::clone).map_err(|error| Error::unexpected(error.to_string()))
}

/// Notes what came of a try, with the job of the next one. A worker whose claim was taken over notes nothing.
async fn note(
    context: &Context,
    lane: Lane,
    claimed: &Claimed,
    outcome: Outcome,
    answer_status: Option<u16>,
) -> Result<()> {
    let now = context.now();
    let (status, next) = match after_a_try(outcome, claimed.attempts, now, claimed.tries_until) {
        Tried::Delivered => (DeliveryStatus::Delivered, None),
        Tried::Again(at) => (DeliveryStatus::Failed, Some(at)),
        Tried::Dead => (DeliveryStatus::Dead, None),
    };
    let mut work = context.begin().await?;
    let noted = sqlx::query!(
        "update webhook_deliveries set status = $3, next_try_at = $4, claimed_until = null, tried_at = $5, outcome = $6,
           answer_status = $7
         where id = $1 and attempts = $2 and status in ('pending', 'failed')",
        claimed.id,
        claimed.attempts,
        status.code(),
        next,
        now,
        outcome.code(),
        answer_status.map(i32::from).filter(|status| (100..=999).contains(status)),
    );
    let noted = noted.execute(&mut *work).await?.rows_affected();
    if let Some(at) = next.filter(|_| noted > 0) {
        lane_at(&mut work, context, lane, at).await?;
    }
    work.commit().await?;
    metrics::counter!("webhook_tries_total", "outcome" => outcome.code()).increment(1);
    if status == DeliveryStatus::Dead {
        tracing::info!(endpoint = %lane.endpoint_id, delivery = %claimed.id, "a webhook delivery was given up");
    }
    Ok(())
}
