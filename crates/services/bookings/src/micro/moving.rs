//! From one tutor to the next.

use super::{
    Session,
    candidates::{candidates, first_payable},
};
use crate::booking::moment;
use chrono::{DateTime, Utc};
use domain::{
    bookings::micro::{
        Candidate, LOOK_SECONDS, MicroEnd,
        events::{MicroEvent, MicroOfferNews},
        offer_until,
    },
    ids::{MicroSessionId, SubjectId},
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    job::{Job, job_new},
    unit::Unit,
};
use uuid::Uuid;

/// Payload of [`MoveMicro`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct MicroJob {
    /// The request.
    pub session_id: MicroSessionId,
}

/// A minute is over, or it is time to look again: the next tutor is asked, or the request has come to nothing. Early,
/// late and twice it does no harm.
pub struct MoveMicro;

impl Job for MoveMicro {
    const KIND: &'static str = "MoveMicro";
    const PRIORITY: i16 = 9;
    type Payload = MicroJob;

    async fn run(context: &Context, job: MicroJob) -> Result<()> {
        attempted(|| async {
            let mut unit = Unit::begin(context, None).await?;
            let moved = move_on(&mut unit, job.session_id).await;
            unit.finish(moved).await
        })
        .await
    }
}

async fn move_on(unit: &mut Unit<'_>, id: MicroSessionId) -> Result<()> {
    let now = moment(unit.context());
    let Some(session) = Session::lock(unit.work(), id).await? else { return Ok(()) };
    if session.state != "open" {
        return Ok(());
    }
    if session.ends_at <= now {
        return session_end(unit, &session, MicroEnd::NobodyCame).await;
    }
    let asked = sqlx::query_scalar!(
        r#"select exists (select from micro_offers where session_id = $1 and answer is null and expires_at > $2)
             as "asked!""#,
        session.id,
        now,
    );
    if asked.fetch_one(&mut **unit.work()).await? {
        return Ok(());
    }
    offer_next(unit, &session).await
}

/// Ends a request that came to nothing. The caller holds its row.
pub(super) async fn session_end(unit: &mut Unit<'_>, session: &Session, end: MicroEnd) -> Result<()> {
    sqlx::query!(
        "with lapsed as (
           update micro_offers set answer = 'lapsed' where session_id = $1 and answer is null
         )
         update micro_sessions set state = 'ended', reason = $2 where id = $1",
        session.id,
        end.code(),
    )
    .execute(&mut **unit.work())
    .await?;
    unit.tell(&MicroEvent::Ended(session.news(None)))
}

/// Asks the next tutor who can be asked; where there is none it is looked again soon. The caller holds the request's
/// row.
pub(super) async fn offer_next(unit: &mut Unit<'_>, session: &Session) -> Result<()> {
    let now = moment(unit.context());
    if !session.may_go_on(unit.work(), now).await? {
        return session_end(unit, session, MicroEnd::MayNotBook).await;
    }
    sqlx::query!("update micro_offers set answer = 'lapsed' where session_id = $1 and answer is null", session.id)
        .execute(&mut **unit.work())
        .await?;
    let mut ordered = candidates(unit.work(), session, now).await?;
    let payer = payer(unit, session).await?;
    loop {
        let next = match first_payable(unit.work(), payer, &ordered, now).await {
            // Whoever could not pay any more is told when the request is over.
            Err(Error::Refused(_)) => None,
            next => next?,
        };
        let Some(next) = next else { return look_again(unit, session, now) };
        if offered(unit, session, &next, now).await? {
            return Ok(());
        }
        // Somebody else asked them at this moment.
        ordered.retain(|one| one.tutor != next.tutor);
    }
}

/// Who pays: a child's parent, or who asks.
async fn payer(unit: &mut Unit<'_>, session: &Session) -> Result<Uuid> {
    let parent = sqlx::query_scalar!(
        "select parent_id from children where child_id = $1 and handed_over_at is null",
        session.learner_id
    );
    Ok(parent.fetch_optional(&mut **unit.work()).await?.unwrap_or(session.student_id))
}

async fn offered(unit: &mut Unit<'_>, session: &Session, next: &Candidate, now: DateTime<Utc>) -> Result<bool> {
    let context = unit.context();
    let until = offer_until(now, session.ends_at);
    // What they did not answer elsewhere in time keeps nobody waiting.
    sqlx::query!(
        "update micro_offers set answer = 'lapsed' where tutor_id = $1 and answer is null and expires_at <= $2",
        next.tutor.0,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    let stored = sqlx::query!(
        "insert into micro_offers (id, session_id, tutor_id, tutor_user_id, price, currency, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing",
        context.new_id(),
        session.id,
        next.tutor.0,
        next.user.0,
        next.price.minor,
        next.price.currency.code(),
        now,
        until,
    );
    if stored.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Ok(false);
    }
    unit.tell(&MicroEvent::Offered(MicroOfferNews {
        id: MicroSessionId(session.id),
        tutor_user_id: next.user,
        subject_id: SubjectId(session.subject_id),
        expires_at: until,
    }))?;
    unit.later(job_new::<MoveMicro>(context, &MicroJob { session_id: MicroSessionId(session.id) }, until)?);
    Ok(true)
}

fn look_again(unit: &mut Unit<'_>, session: &Session, now: DateTime<Utc>) -> Result<()> {
    let next = (now.timestamp().div_euclid(LOOK_SECONDS) + 1) * LOOK_SECONDS;
    let at = DateTime::from_timestamp(next, 0).unwrap_or(session.ends_at).min(session.ends_at);
    let context = unit.context();
    let mut job = job_new::<MoveMicro>(context, &MicroJob { session_id: MicroSessionId(session.id) }, at)?;
    // However many look, they look once.
    job.unique_key = Some(format!("micro:{}:{}", session.id, at.timestamp()));
    unit.later(job);
    Ok(())
}
