//! What became free: heard of by the events of bookings, and looked for in the tutor's calendar.

use super::offer::{Offer, seats_offer};
use crate::booking::{asked_price, calendar_lock, moment, name_in};
use calendar::{open_hours::rules_and_lengths, taken_time::taken_time_of};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{events::BookingEvent, waitlist::offer_until},
    calendar::{Slot, SlotQuery, reach, slots},
    ids::{BookingId, GroupLessonId, OfferId, UserId},
    money::Currency,
};
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    events::{StoredEvent, Subscriber},
    job::{Job, job_new},
    unit::Unit,
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Entries of one tutor that one look considers.
const LOOK: i64 = 50;

/// Offers what bookings leave free.
pub struct Waiting;

impl Subscriber for Waiting {
    fn name(&self) -> &'static str {
        "waitlist"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let Some(event) = event.read::<BookingEvent>()? else { return Ok(()) };
            let frees = matches!(
                event,
                BookingEvent::Cancelled(_)
                    | BookingEvent::Declined(_)
                    | BookingEvent::Expired(_)
                    | BookingEvent::ApprovalRefused(_)
                    | BookingEvent::Rescheduled(_)
            );
            if frees { freed(work, context, event.booking().id).await } else { Ok(()) }
        })
    }
}

/// Has it looked at by a job: a subscriber handles many events in one transaction and must not gather the locks of many
/// calendars.
async fn freed(work: &mut Transaction<'_, Postgres>, context: &Context, booking: BookingId) -> Result<()> {
    let left = sqlx::query!("select group_id, tutor_user_id from bookings where id = $1", booking.0);
    let Some(left) = left.fetch_optional(&mut **work).await? else { return Ok(()) };
    let freed = Freed { group_id: left.group_id.map(GroupLessonId), tutor_user_id: UserId(left.tutor_user_id) };
    let now = moment(context);
    let mut job = job_new::<OfferFreed>(context, &freed, now)?;
    job.unique_key = Some(format!("freed:{}", freed.queue()));
    jobs::enqueue(work, job, now).await?;
    Ok(())
}

/// Payload of [`OfferFreed`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Freed {
    /// The group lesson that has a place free; none for a tutor's time.
    pub group_id: Option<GroupLessonId>,
    /// Whose lesson it was.
    pub tutor_user_id: UserId,
}

impl Freed {
    /// Whose calendar is queued for.
    fn queue(&self) -> Uuid {
        self.group_id.map_or(self.tutor_user_id.0, |group| group.0)
    }
}

/// Offers what is free to those who wait for it.
pub struct OfferFreed;

impl Job for OfferFreed {
    const KIND: &'static str = "OfferFreed";
    type Payload = Freed;

    async fn run(context: &Context, freed: Freed) -> Result<()> {
        attempted(|| async {
            let mut unit = Unit::begin_locked(context, None, &mut [calendar_lock(freed.queue())]).await?;
            let now = moment(context);
            let done = match freed.group_id {
                Some(group) => seats_offer(unit.work(), context, group, now).await,
                None => times_offer(unit.work(), context, freed.tutor_user_id.0, now).await,
            };
            unit.finish(done).await
        })
        .await
    }
}

struct Wants {
    id: Uuid,
    user_id: Uuid,
    from_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    minutes: i32,
    rules: Option<serde_json::Value>,
    lengths: Vec<i32>,
    zone: String,
    names: serde_json::Value,
    locale: String,
    hourly_rate: Option<i64>,
    length_price: Option<i64>,
    currency: String,
}

/// Offers a tutor's free times to those who wait for one, longest first. Each time is kept, as if they held it, until
/// the offer runs out. The caller holds the lock of the tutor's calendar: bookings wait until the times are kept.
pub(super) async fn times_offer(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: Uuid,
    now: DateTime<Utc>,
) -> Result<()> {
    let wanting = sqlx::query_as!(
        Wants,
        r#"select e.id, e.user_id, e.from_at as "from_at!", e.ends_at, e.minutes as "minutes!", a.rules as "rules?",
             t.lesson_lengths as lengths, tutor.time_zone as zone, subject.names, reader.locale,
             t.hourly_rate, own.price as "length_price?", t.currency
           from waitlist_entries e join tutors t on t.id = e.tutor_id join users tutor on tutor.id = t.user_id
           join subjects subject on subject.id = e.subject_id join users reader on reader.id = e.user_id
           left join availability a on a.tutor_id = t.id left join tutor_rates own
             on (own.tutor_id, own.subject_id, own.minutes, own.currency) = (t.id, e.subject_id, e.minutes, t.currency)
           where e.tutor_user_id = $1 and e.state = 'waiting' and e.ends_at > $2 and tutor_listed(t)
             and reader.suspended_at is null and reader.deleted_at is null
             and not people_apart(t.user_id, e.user_id)
           order by e.created_at, e.id limit $3"#,
        tutor,
        now,
        LOOK,
    );
    let wanting = wanting.fetch_all(&mut **work).await?;
    for wants in wanting {
        if let Some((slot, buffer)) = first_free(work, tutor, &wants, now).await? {
            keep(work, context, (tutor, slot, buffer), &wants, now).await?;
        }
    }
    Ok(())
}

async fn first_free(
    work: &mut Transaction<'_, Postgres>,
    tutor: Uuid,
    wants: &Wants,
    now: DateTime<Utc>,
) -> Result<Option<(Slot, Duration)>> {
    let hours = wants.rules.clone().unwrap_or_else(|| serde_json::json!({ "time_zone": wants.zone }));
    let (rules, lengths) = rules_and_lengths(hours, wants.lengths.clone())?;
    let buffer = rules.buffer();
    let (from, to) = (wants.from_at.max(now), wants.ends_at - Duration::minutes(i64::from(wants.minutes)));
    if to < from {
        return Ok(None);
    }
    let to = to + Duration::seconds(1);
    let mut taken = taken_time_of(&mut **work, &[tutor, wants.user_id], reach(from, to), now).await?;
    let theirs = taken.remove(&wants.user_id).unwrap_or_default();
    let taken = taken.remove(&tutor).unwrap_or_default();
    let query = SlotQuery { now, from, to, minutes: wants.minutes, lengths: &lengths, limit: LOOK as usize };
    let free = slots(&rules, &taken, &query);
    let open = |slot: &Slot| offer_until(now, slot.start).is_some() && !theirs.meets(slot);
    Ok(free.into_iter().find(open).map(|slot| (slot, buffer)))
}

/// None where the tutor asks for no price any more.
fn price_of(wants: &Wants) -> Result<Option<i64>> {
    if wants.length_price.or(wants.hourly_rate).is_none() {
        return Ok(None);
    }
    let currency = Currency::parse(&wants.currency)?;
    Ok(Some(asked_price(currency, (wants.length_price, wants.hourly_rate), wants.minutes)?.minor))
}

async fn keep(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (tutor, slot, buffer): (Uuid, Slot, Duration),
    wants: &Wants,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(until) = offer_until(now, slot.start) else { return Ok(()) };
    let offer = Offer {
        id: OfferId(context.new_id()),
        entry: wants.id,
        user: UserId(wants.user_id),
        starts_at: slot.start,
        ends_at: slot.end,
        until,
        price: price_of(wants)?,
    };
    sqlx::query!("delete from time_claims where person_id = $1 and kind = 'hold' and expires_at <= $2", tutor, now)
        .execute(&mut **work)
        .await?;
    let kept = sqlx::query!(
        "insert into time_claims (person_id, during, source_id, kind, expires_at, held_by)
         values ($1, tstzrange($2, $3::timestamptz + $7), $4, 'hold', $5, $6) on conflict do nothing",
        tutor,
        slot.start,
        slot.end,
        offer.id.0,
        until,
        wants.user_id,
        sqlx::postgres::types::PgInterval::try_from(buffer).map_err(Error::Unexpected)?,
    );
    if kept.execute(&mut **work).await?.rows_affected() == 0 {
        return Ok(());
    }
    offer.store(work, context, &name_in(&wants.names, &wants.locale), now).await
}
