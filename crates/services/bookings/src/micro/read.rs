//! Looking at requests: the student at their own, a tutor at what they are asked now.

use super::missing;
use crate::booking::{moment, name_in};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    bookings::{
        help::first_name,
        micro::{MINUTES, MicroEnd, MicroOffer, MicroSession, MicroStatus, MicroStored},
    },
    ids::{BookingId, MicroSessionId, SubjectId},
    money::{Currency, Money},
};
use spine::{Context, Error, Result};
use sqlx::PgConnection;
use uuid::Uuid;

/// How long what ended is still what somebody looks for.
const LATEST_MINUTES: i64 = 30;

/// One request, for who asked and who learns.
///
/// # Errors
/// 404 for everybody else.
pub async fn micro_get(context: &Context, id: MicroSessionId) -> Result<MicroSession> {
    context.require_person()?;
    let mut connection = context.writes().acquire().await?;
    Ok(micro_read(&mut connection, context, id.0).await?.ok_or_else(missing)?)
}

/// The reader's request that is open, or ended a short while ago.
///
/// # Errors
/// 401; those of the database.
pub async fn micro_latest(context: &Context) -> Result<Option<MicroSession>> {
    let person = context.require_person()?.id;
    let latest = sqlx::query_scalar!(
        "select id from micro_sessions where student_id = $1 and ends_at > $2 and state <> 'cancelled'
         order by created_at desc, id desc limit 1",
        person.0,
        moment(context) - TimeDelta::minutes(LATEST_MINUTES),
    );
    match latest.fetch_optional(context.writes()).await? {
        Some(id) => micro_get(context, MicroSessionId(id)).await.map(Some),
        None => Ok(None),
    }
}

/// The request as the reader may see it, on the caller's connection.
pub(super) async fn micro_read(work: &mut PgConnection, context: &Context, id: Uuid) -> Result<Option<MicroSession>> {
    let now = moment(context);
    let row = sqlx::query!(
        r#"select s.subject_id, s.topic, s.max_price, s.currency, s.state, s.reason, s.booking_id, s.created_at,
             s.ends_at, j.names, (select count(*) from micro_offers o where o.session_id = s.id) as "asked!",
             (select o.expires_at from micro_offers o where o.session_id = s.id and o.answer is null) as offer_until
           from micro_sessions s join subjects j on j.id = s.subject_id
           where s.id = $1 and $2 in (s.student_id, s.learner_id)"#,
        id,
        context.actor_id().unwrap_or_default(),
    );
    let Some(row) = row.fetch_optional(work).await? else { return Ok(None) };
    let stored = MicroStored { state: &row.state, ends_at: row.ends_at, offer_until: row.offer_until };
    let status = stored.status(now).ok_or_else(|| Error::unexpected(format!("micro session {id} cannot be read")))?;
    let reason = match row.reason.as_deref().and_then(MicroEnd::parse) {
        None if status == MicroStatus::Expired => Some(MicroEnd::NobodyCame),
        reason => reason,
    };
    let max_price = row.max_price.zip(row.currency);
    let max_price = max_price.map(|(price, code)| Ok::<_, Error>(Money::new(price, Currency::parse(&code)?)));
    Ok(Some(MicroSession {
        id: MicroSessionId(id),
        status,
        subject_id: SubjectId(row.subject_id),
        subject_name: name_in(&row.names, &context.locale),
        topic: row.topic,
        max_price: max_price.transpose()?,
        asked: row.asked,
        reason,
        booking_id: row.booking_id.map(BookingId),
        created_at: row.created_at,
        expires_at: row.ends_at,
    }))
}

/// What the signed-in tutor is asked now: one thing at most.
///
/// # Errors
/// 401; those of the database.
pub async fn micro_offers(context: &Context) -> Result<Vec<MicroOffer>> {
    let person = context.require_person()?.id;
    let now: DateTime<Utc> = moment(context);
    let rows = sqlx::query!(
        "select s.id, s.subject_id, s.topic, j.names, learner.display_name, o.price, o.currency,
           o.expires_at
         from micro_offers o join micro_sessions s on s.id = o.session_id join subjects j on j.id = s.subject_id
           join users learner on learner.id = s.learner_id
         where o.tutor_user_id = $1 and o.answer is null and o.expires_at > $2 and s.state = 'open' and s.ends_at > $2
         order by o.created_at limit 5",
        person.0,
        now,
    );
    let told = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        Ok(MicroOffer {
            id: MicroSessionId(row.id),
            subject_id: SubjectId(row.subject_id),
            subject_name: name_in(&row.names, &context.locale),
            topic: row.topic,
            student_name: first_name(&row.display_name),
            minutes: MINUTES,
            price: Money::new(row.price, Currency::parse(&row.currency)?),
            expires_at: row.expires_at,
        })
    });
    told.collect()
}
