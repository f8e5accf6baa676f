//! Offering what is free to whoever waits longest, and taking an offer back that ran out.

use crate::booking::{calendar_lock, moment};
use chrono::{DateTime, Utc};
use domain::{
    bookings::waitlist::offer_until,
    ids::{GroupLessonId, OfferId, UserId, WaitId},
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    job::{Job, job_new},
    mails::{Mail, MailTemplate, WaitMail, mail_enqueue},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// How often somebody is offered the same thing without an answer.
const OFFERS_MAX: i64 = 3;

/// Payload of [`LapseOffer`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OfferJob {
    /// The offer whose time is over.
    pub offer_id: OfferId,
}

/// See [`offer_lapse`].
pub struct LapseOffer;

impl Job for LapseOffer {
    const KIND: &'static str = "LapseOffer";
    type Payload = OfferJob;

    async fn run(context: &Context, job: OfferJob) -> Result<()> {
        offer_lapse(context, job).await
    }
}

/// An offer ran out: whoever had it waits again behind the others, and the next one is asked. One that was claimed, or
/// is over already, stays as it is.
pub async fn offer_lapse(context: &Context, job: OfferJob) -> Result<()> {
    let entry = sqlx::query!(
        "select e.group_id, e.tutor_user_id from waitlist_offers o join waitlist_entries e on e.id = o.entry_id
         where o.id = $1",
        job.offer_id.0
    );
    let Some(entry) = entry.fetch_optional(context.writes()).await? else { return Ok(()) };
    let group = entry.group_id;
    attempted(|| async {
        let mut locks: Vec<i64> = group.or(entry.tutor_user_id).into_iter().map(calendar_lock).collect();
        let mut unit = Unit::begin_locked(context, None, &mut locks).await?;
        let done = lapse(&mut unit, job.offer_id, group.map(GroupLessonId)).await;
        unit.finish(done).await
    })
    .await
}

async fn lapse(unit: &mut Unit<'_>, offer: OfferId, group: Option<GroupLessonId>) -> Result<()> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let open = sqlx::query!(
        r#"select o.entry_id, o.expires_at, e.tutor_user_id from waitlist_offers o
           join waitlist_entries e on e.id = o.entry_id where o.id = $1 and o.state = 'open' for update of o"#,
        offer.0
    );
    let Some(open) = open.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    if open.expires_at > now {
        return Err(Error::unexpected("an offer has not run out yet"));
    }
    // Behind the others, and not for ever: who never answers is not asked again and again.
    sqlx::query!(
        "with seat as (
           delete from group_seats where offer_id = $1
         ), claim as (
           delete from time_claims where source_id = $1 and kind = 'hold'
         ), entry as (
           update waitlist_entries set created_at = $3,
             state = case when (select count(*) from waitlist_offers where entry_id = $2) < $4 then 'waiting'
               else 'left' end
           where id = $2
         )
         update waitlist_offers set state = 'over' where id = $1",
        offer.0,
        open.entry_id,
        now,
        OFFERS_MAX,
    )
    .execute(&mut **unit.work())
    .await?;
    match (group, open.tutor_user_id) {
        (Some(group), _) => seats_offer(unit.work(), context, group, now).await,
        (None, Some(tutor)) => super::free::times_offer(unit.work(), context, tutor, now).await,
        (None, None) => Ok(()),
    }
}

/// Whoever leaves gives up what is kept for them.
pub(super) async fn leave(unit: &mut Unit<'_>, id: WaitId) -> Result<()> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let left = sqlx::query!(
        "update waitlist_entries set state = 'left' where id = $1 and state in ('waiting', 'offered')
         returning group_id, tutor_user_id",
        id.0
    );
    let Some(left) = left.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let over = sqlx::query_scalar!(
        "update waitlist_offers set state = 'over' where entry_id = $1 and state = 'open' returning id",
        id.0
    );
    let Some(offer) = over.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    sqlx::query!(
        "with seat as (delete from group_seats where offer_id = $1)
         delete from time_claims where source_id = $1 and kind = 'hold'",
        offer
    )
    .execute(&mut **unit.work())
    .await?;
    match (left.group_id, left.tutor_user_id) {
        (Some(group), _) => seats_offer(unit.work(), context, GroupLessonId(group), now).await,
        (None, Some(tutor)) => super::free::times_offer(unit.work(), context, tutor, now).await,
        (None, None) => Ok(()),
    }
}

/// Offers every free place of a group lesson to whoever waits longest. The caller holds the group lesson's lock.
pub(super) async fn seats_offer(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    group: GroupLessonId,
    now: DateTime<Utc>,
) -> Result<()> {
    let lesson = sqlx::query!(
        "select starts_at, ends_at, seats, title, price from group_lessons where id = $1 and cancelled_at is null",
        group.0
    );
    let Some(lesson) = lesson.fetch_optional(&mut **work).await? else { return Ok(()) };
    let Some(until) = offer_until(now, lesson.starts_at) else { return Ok(()) };
    // Who waits, in order, beside the places that are free, in order.
    let pairs = sqlx::query!(
        r#"select free.number as "number!", entry.id as "entry!", entry.user_id as "user_id!"
           from (
             select n::smallint as number, row_number() over (order by n) as place from generate_series(1, $2) n
             where not exists (select from group_seats s where s.group_id = $1 and s.number = n)
           ) free join (
             select e.id, e.user_id, row_number() over (order by e.created_at, e.id) as place
             from waitlist_entries e join users u on u.id = e.user_id
             where e.group_id = $1 and e.state = 'waiting' and u.suspended_at is null and u.deleted_at is null
               and not exists (select from group_seats s where s.group_id = $1 and s.student_id = e.user_id)
           ) entry on entry.place = free.place"#,
        group.0,
        i32::from(lesson.seats),
    );
    for pair in pairs.fetch_all(&mut **work).await? {
        let offer = Offer {
            id: OfferId(context.new_id()),
            entry: pair.entry,
            user: UserId(pair.user_id),
            starts_at: lesson.starts_at,
            ends_at: lesson.ends_at,
            until,
            price: Some(lesson.price),
        };
        sqlx::query!(
            "insert into group_seats (group_id, number, seats, student_id, offer_id) values ($1, $2, $3, $4, $5)",
            group.0,
            pair.number,
            lesson.seats,
            pair.user_id,
            offer.id.0,
        )
        .execute(&mut **work)
        .await?;
        offer.store(work, context, &lesson.title, now).await?;
    }
    Ok(())
}

/// Something that is kept for somebody.
pub(super) struct Offer {
    pub id: OfferId,
    pub entry: Uuid,
    pub user: UserId,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub until: DateTime<Utc>,
    /// What it costs now, in minor units of the tutor's currency; none where the tutor asks for no price any more.
    pub price: Option<i64>,
}

impl Offer {
    /// Stores it, with the job that takes it back and the mail that tells of it.
    pub(super) async fn store(
        &self,
        work: &mut Work<'_, Postgres>,
        context: &Context,
        title: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "with entry as (update waitlist_entries set state = 'offered' where id = $2)
             insert into waitlist_offers (id, entry_id, user_id, starts_at, ends_at, expires_at, created_at, price)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            self.id.0,
            self.entry,
            self.user.0,
            self.starts_at,
            self.ends_at,
            self.until,
            now,
            self.price,
        )
        .execute(&mut **work)
        .await?;
        let job = job_new::<LapseOffer>(context, &OfferJob { offer_id: self.id }, self.until)?;
        jobs::enqueue(work, job, now).await?;
        let reader = sqlx::query!(
            "select email, locale, display_name, time_zone from users where id = $1 and deleted_at is null",
            self.user.0
        );
        let Some(reader) = reader.fetch_optional(&mut **work).await? else { return Ok(()) };
        let mail = WaitMail {
            name: reader.display_name,
            title: title.to_owned(),
            starts_at: self.starts_at,
            until: self.until,
            time_zone: reader.time_zone,
        };
        let mail = Mail {
            dedup_key: format!("wait_offer:{}", self.id),
            user_id: Some(self.user),
            recipient: reader.email,
            locale: reader.locale,
            template: MailTemplate::WaitOffer(mail),
            action_token: None,
            calendar: None,
        };
        mail_enqueue(work, context, mail).await
    }
}
