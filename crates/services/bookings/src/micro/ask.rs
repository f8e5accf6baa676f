//! Asking for somebody now, and taking it back.

use super::{
    Session,
    candidates::{candidates, first_payable, nobody},
    missing,
    moving::offer_next,
    read::micro_read,
};
use crate::booking::{Asking, calendar_lock, moment};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    bookings::{
        Ties,
        micro::{MINUTES, MicroAsk, MicroSession, MicroWish, OPEN_MINUTES, refusals, start_of},
        payer_of,
        refusals::student_busy,
    },
    identity::{
        family::refusals::parents_decide,
        sanction::{ForbiddenAct, restricted_book},
    },
    ids::{MicroSessionId, UserId},
};
use identity::staff::sanctions::is_forbidden_in;
use spine::{
    Context, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take_within},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// Asks tutors who are there now, one after the other. No money moves until one says yes.
///
/// # Errors
/// 403 `email_not_verified`, `restricted_book`, `age_parent_required`, `child_may_not_book`; 422 by field; 404 for a
/// learner who is no child of theirs; 409 `micro_open_already`, `micro_nobody_free`, `micro_all_dearer`,
/// `not_enough_balance` for everybody who could be asked, `student_busy`; 429 after ten an hour; the refusals of the
/// key.
pub async fn micro_ask(context: &Context, ask: &MicroAsk, key: Option<&IdempotencyKey>) -> Result<MicroSession> {
    let person = context.require_verified()?;
    let asking = Asking::of(person);
    let wish = ask.parse()?;
    let keyed = Keyed::of(context, key, "micro.ask", ask)?;
    attempted(|| async {
        let mut unit = Unit::begin_locked(context, keyed.as_ref(), &mut [calendar_lock(asking.id.0)]).await?;
        let asked = ask_within(&mut unit, asking, &wish, keyed.clone()).await;
        unit.finish(asked).await
    })
    .await
}

async fn ask_within<'a>(
    unit: &mut Unit<'a>,
    asking: Asking,
    wish: &MicroWish,
    key: Option<Keyed<'a>>,
) -> Result<MicroSession> {
    let (context, now) = (unit.context(), moment(unit.context()));
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    if is_forbidden_in(&mut **unit.work(), asking.id, ForbiddenAct::Book, now).await? {
        return Err(restricted_book().into());
    }
    let learner = wish.learner_id.unwrap_or(asking.id);
    let payer = payer(unit.work(), asking, learner).await?;
    closed_first(unit.work(), asking.id, now).await?;
    is_free(unit.work(), learner, now).await?;
    let session = session_new(context.new_id(), (asking.id, learner), wish, now);
    let ordered = candidates(unit.work(), &session, now).await?;
    if ordered.is_empty() {
        return Err(nobody(unit.work(), &session, now).await);
    }
    first_payable(unit.work(), payer.0, &ordered, now).await?;
    session_store(unit.work(), &session, now).await?;
    limit_take_within(&mut *unit.work(), &context.app, Limit::MicroAsked, &asking.id.to_string()).await?;
    offer_next(unit, &session).await?;
    let told = micro_read(unit.work(), context, session.id).await?.ok_or_else(missing)?;
    unit.answer(key, 201, &told)?;
    Ok(told)
}

/// Who pays; a child who has to ask a parent first has nobody by then.
async fn payer(work: &mut Work<'_, Postgres>, asking: Asking, learner: UserId) -> Result<UserId> {
    let family = sqlx::query!(
        "select parent_id, may_book from children where child_id = $1 and handed_over_at is null",
        learner.0
    );
    let family = family.fetch_optional(&mut **work).await?;
    let ties = family.map(|family| Ties { parent: UserId(family.parent_id), may_book: family.may_book });
    let (payer, waits) = payer_of(asking.id, asking.is_child, learner, ties)?;
    if waits { Err(parents_decide().into()) } else { Ok(payer) }
}

/// One request at a time; what ran out is none any more, whatever job is late.
async fn closed_first(work: &mut Work<'_, Postgres>, person: UserId, now: DateTime<Utc>) -> Result<()> {
    let open = sqlx::query_scalar!(
        "with over as (
           update micro_sessions set state = 'ended', reason = 'nobody_came'
           where student_id = $1 and state = 'open' and ends_at <= $2 returning id
         ), lapsed as (
           update micro_offers set answer = 'lapsed' where answer is null and session_id in (select id from over)
         )
         select id from micro_sessions where student_id = $1 and state = 'open' and ends_at > $2",
        person.0,
        now,
    );
    let open = open.fetch_optional(&mut **work).await?;
    if open.is_some() { Err(refusals::micro_open_already().into()) } else { Ok(()) }
}

/// Whether whoever learns has nothing else by then.
async fn is_free(work: &mut Work<'_, Postgres>, learner: UserId, now: DateTime<Utc>) -> Result<()> {
    let busy = sqlx::query_scalar!(
        r#"select exists (select from claims_within($1, $2, $3) c where c.expires_at is null or (c.expires_at > $2
             and c.held_by is distinct from $1)) as "busy!""#,
        learner.0,
        now,
        start_of(now) + TimeDelta::minutes(MINUTES.into()),
    );
    if busy.fetch_one(&mut **work).await? { Err(student_busy().into()) } else { Ok(()) }
}

fn session_new(id: Uuid, (asking, learner): (UserId, UserId), wish: &MicroWish, now: DateTime<Utc>) -> Session {
    Session {
        id,
        student_id: asking.0,
        learner_id: learner.0,
        subject_id: wish.subject_id.0,
        topic: wish.topic.clone(),
        max_price: wish.max_price.map(|price| price.minor),
        currency: wish.max_price.map(|price| price.currency.code().to_owned()),
        state: "open".to_owned(),
        booking_id: None,
        ends_at: now + TimeDelta::minutes(OPEN_MINUTES),
    }
}

async fn session_store(work: &mut Work<'_, Postgres>, session: &Session, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into micro_sessions
           (id, student_id, learner_id, subject_id, topic, max_price, currency, created_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        session.id,
        session.student_id,
        session.learner_id,
        session.subject_id,
        session.topic,
        session.max_price,
        session.currency,
        now,
        session.ends_at,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Takes the own request back. Once more, and after it came to nothing, nothing happens.
///
/// # Errors
/// 404 for anybody else's; 409 `micro_accepted` where there is a lesson already.
pub async fn micro_cancel(context: &Context, id: MicroSessionId) -> Result<()> {
    let person = context.require_person()?.id;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let cancelled = cancel_within(&mut unit, person, id).await;
        unit.finish(cancelled).await
    })
    .await
}

async fn cancel_within(unit: &mut Unit<'_>, person: UserId, id: MicroSessionId) -> Result<()> {
    let session = Session::lock(unit.work(), id).await?;
    let session = session.filter(|session| session.student_id == person.0).ok_or_else(missing)?;
    match session.state.as_str() {
        "accepted" => Err(refusals::micro_accepted().into()),
        "open" => {
            sqlx::query!(
                "with lapsed as (
                   update micro_offers set answer = 'lapsed' where session_id = $1 and answer is null
                 )
                 update micro_sessions set state = 'cancelled' where id = $1",
                session.id,
            )
            .execute(&mut **unit.work())
            .await?;
            Ok(())
        }
        _ => Ok(()),
    }
}
