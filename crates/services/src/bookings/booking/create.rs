//! Making a booking: one transaction from the look at the calendar to the held money (BK2, BK3).
//!
//! The calendars of both people are locked first, in the order of their ids, so bookings of one tutor or one student queue, and each is judged by what the
//! one before it left: of two hundred people who want one slot one gets it and the others are told, without a single failed statement. The EXCLUDE constraint
//! on `time_claims` stands behind that for every other writer; a violation of it is looked at again and becomes the same refusal.

use super::{
    moment,
    refusals::{self, check_slot, with_next_slots},
    rows::BookingRow,
    step::{announce, refused},
    view::booking_view,
};
use crate::{
    Context, Error, Result, SignedIn,
    calendar::{
        availability::WINDOW_DAYS,
        open_hours::{rules_and_lengths, usual_length},
        taken_time::taken_time_of,
    },
    money::ledger::{JournalLinks, journals_post},
    platform::{
        attempts::attempted,
        idempotency::{IdempotencyKey, Replay, idempotency_begin, idempotency_store},
        rate_limits::{Limit, limit_take_within},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    bookings::{
        Booking, BookingRequest, CancellationPolicy, NewBooking, Terms, Transition, booking::ParsedBookingRequest,
        lesson_price, request as request_booking,
    },
    calendar::{Audience, AvailabilityRules, Candidate, SlotQuery, explain, reach, slots},
    ids::{BookingId, JournalId, TutorId, UserId},
    money::{CommissionTier, Currency, Money},
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// Slots offered with a refusal.
const NEXT_SLOTS: usize = 3;
/// How long a booking waits for its turn before the person is asked to come back.
const PLACE_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(5);

/// Books a lesson and holds its price in the student's wallet. With an instant tutor it is scheduled at once, otherwise the tutor has 24 hours to answer.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 for what [`ParsedBookingRequest::parse`] refuses, `self_booking`, `subject_not_taught`; 404 for a tutor who is not listed;
/// 409 `price_changed`, `slot_taken` and `not_available` (both with `next_slots` in the facts), `student_busy`, `not_enough_balance` (with what is
/// missing); 429 after five bookings in an hour; the refusals of the key.
pub async fn booking_create(
    context: &Context,
    request: BookingRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let person = context.require_verified()?;
    let parsed = ParsedBookingRequest::parse(&request, moment(context));
    if let (None, Err(refusal)) = (key, &parsed) {
        return Err(refusal.clone().into());
    }
    let _permit = permit(context).await?;
    attempted(|| book(context, person, (&request, &parsed), key)).await.map_err(|error| {
        // Somebody who does not queue for the calendar (an import) claimed the time, again and again.
        let claimed = error.database().is_some_and(|database| database.constraint() == Some("time_claims_no_overlap"));
        if claimed { refusals::slot_taken().into() } else { error }
    })
}

/// One of the places for bookings under way, see [`crate::App::booking`].
async fn permit(context: &Context) -> Result<tokio::sync::SemaphorePermit<'_>> {
    let place = tokio::time::timeout(PLACE_TIMEOUT, context.app.booking.acquire()).await;
    place.ok().and_then(std::result::Result::ok).ok_or(Error::Unavailable(sqlx::Error::PoolTimedOut))
}

async fn book(
    context: &Context,
    person: &SignedIn,
    (request, parsed): (&BookingRequest, &std::result::Result<ParsedBookingRequest, Refusal>),
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let now = moment(context);
    let mut work = context.begin().await?;
    // The key comes before every judgement: a repetition gets its answer even when the start has passed by now.
    if let Replay::Stored(answer) = idempotency_begin(&mut work, context, key, "booking.create", request).await? {
        return Ok(serde_json::from_value(answer)?);
    }
    let parsed = parsed.as_ref().map_err(Clone::clone)?;
    calendars_lock(&mut work, parsed.tutor_id, person.id, now).await?;
    let offer = offer_load(&mut work, person.id, parsed, now).await?;
    let offer = offer.ok_or_else(|| Refusal::not_found("tutor"))?;
    let price = offer.price(person.id, parsed)?;
    let rules = offer.check_time(&mut work, parsed, now).await?;
    let step = request_booking(&offer.new_booking(context, person.id, parsed, price)?, now).map_err(refused)?;
    limit_take_within(&mut work, &context.app, Limit::Booking, &person.id.to_string()).await?;
    let row = offer.into_row(context, parsed, &rules, &step, now)?;
    row_insert(&mut work, &row, rules.buffer()).await?;
    let links = JournalLinks { booking_id: Some(BookingId(row.id)), ..JournalLinks::default() };
    journals_post(&mut work, context, &step.journals, links).await?;
    announce(&mut work, context, &row, &step, now).await?;
    let booking = booking_view(context, &row, now)?;
    idempotency_store(&mut work, context, key, 201, &booking).await?;
    work.commit().await?;
    Ok(booking)
}

/// Locks both calendars until the end of the transaction, in the order of the people's ids: two tutors who book each other at the same moment queue instead
/// of waiting for each other. Sweeps holds that ran out, whose rows would still exclude others.
async fn calendars_lock(
    work: &mut Work<'_, Postgres>,
    tutor: TutorId,
    student: UserId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with swept as (
           delete from time_claims where kind = 'hold' and expires_at <= $3
             and person_id in (select user_id from tutors where id = $1 union all select $2)
         )
         select pg_advisory_xact_lock(hashtextextended(person::text, 0))
         from (select user_id as person from tutors where id = $1 union select $2 order by 1 offset 0) people",
        tutor.0,
        student.0,
        now,
    )
    .fetch_all(&mut **work)
    .await?;
    Ok(())
}

/// A tutor's offer to a student: everything a booking is made of.
struct Offer {
    tutor_user_id: Uuid,
    hourly_rate: Option<i64>,
    currency: String,
    cancellation_policy: String,
    instant_booking: bool,
    lesson_lengths: Vec<i32>,
    lifetime_earnings_usd: i64,
    rules: Option<serde_json::Value>,
    tutor_name: String,
    tutor_email: String,
    tutor_locale: String,
    tutor_zone_now: String,
    student_name: String,
    student_email: String,
    student_locale: String,
    student_zone_now: String,
    subject_names: Option<serde_json::Value>,
    available: i64,
    student_busy: bool,
}

async fn offer_load(
    work: &mut Work<'_, Postgres>,
    student: UserId,
    parsed: &ParsedBookingRequest,
    now: DateTime<Utc>,
) -> Result<Option<Offer>> {
    let offer = sqlx::query_as!(
        Offer,
        r#"select t.user_id as tutor_user_id, t.hourly_rate, t.currency, t.cancellation_policy, t.instant_booking, t.lesson_lengths,
             t.lifetime_earnings_usd, a.rules as "rules?",
             tutor.display_name as tutor_name, tutor.email as tutor_email, tutor.locale as tutor_locale, tutor.time_zone as tutor_zone_now,
             student.display_name as student_name, student.email as student_email, student.locale as student_locale,
             student.time_zone as student_zone_now, subject.names as "subject_names?",
             coalesce((select balance from accounts where id = account_id('wallet', $2, t.currency)), 0) as "available!",
             exists (select from time_claims where person_id = $2 and during && tstzrange($4, $5) and (expires_at is null or expires_at > $6))
               as "student_busy!"
           from tutors t join users tutor on tutor.id = t.user_id join users student on student.id = $2
           left join availability a on a.tutor_id = t.id
           left join tutor_subjects taught on taught.tutor_id = t.id and taught.subject_id = $3
           left join subjects subject on subject.id = taught.subject_id
           where t.id = $1 and (t.user_id = $2 or (t.approval = 'approved' and tutor.suspended_at is null and tutor.deleted_at is null))"#,
        parsed.tutor_id.0,
        student.0,
        parsed.subject_id.0,
        parsed.start,
        parsed.end(),
        now,
    )
    .fetch_optional(&mut **work)
    .await?;
    Ok(offer)
}

impl Offer {
    /// What the lesson costs now. The price a client sends is compared with it, never used.
    fn price(&self, student: UserId, parsed: &ParsedBookingRequest) -> Result<Money> {
        if self.tutor_user_id == student.0 {
            return Err(refused(domain::bookings::BookingRefusal::SelfBooking));
        }
        if self.subject_names.is_none() {
            return Err(refusals::subject_not_taught().into());
        }
        let rate = self.hourly_rate.ok_or_else(refusals::no_price)?;
        let price = lesson_price(Money::new(rate, Currency::parse(&self.currency)?), parsed.minutes);
        let price = price.map_err(|fault| Error::unexpected(fault.to_string()))?;
        if parsed.expected_price.is_some_and(|expected| expected != price.minor) {
            return Err(refusals::price_changed(price).into());
        }
        Ok(price)
    }

    /// Asks the slot engine about the time, with the calendars locked.
    async fn check_time(
        &self,
        work: &mut Work<'_, Postgres>,
        parsed: &ParsedBookingRequest,
        now: DateTime<Utc>,
    ) -> Result<AvailabilityRules> {
        let hours = self.rules.clone().unwrap_or_else(|| serde_json::json!({ "time_zone": self.tutor_zone_now }));
        let (rules, lengths) = rules_and_lengths(hours, self.lesson_lengths.clone())?;
        let people = [self.tutor_user_id];
        let window = (parsed.start, parsed.start + TimeDelta::days(WINDOW_DAYS));
        let mut taken = taken_time_of(&mut **work, &people, reach(window.0, window.1), now).await?;
        let taken = taken.remove(&self.tutor_user_id).unwrap_or_default();
        let candidate = Candidate { now, start: parsed.start, minutes: parsed.minutes, lengths: &lengths };
        check_slot(&explain(&rules, &taken, &candidate, Audience::Student)).map_err(|refusal| {
            let minutes = if lengths.contains(&parsed.minutes) { parsed.minutes } else { usual_length(&lengths) };
            let query = SlotQuery { now, from: window.0, to: window.1, minutes, lengths: &lengths, limit: NEXT_SLOTS };
            with_next_slots(refusal, &slots(&rules, &taken, &query))
        })?;
        if self.student_busy {
            return Err(refusals::student_busy().into());
        }
        Ok(rules)
    }

    fn new_booking(
        &self,
        context: &Context,
        student: UserId,
        parsed: &ParsedBookingRequest,
        price: Money,
    ) -> Result<NewBooking> {
        let terms = Terms {
            student,
            tutor: UserId(self.tutor_user_id),
            start: parsed.start,
            end: parsed.end(),
            price,
            total: price,
            funding: parsed.pay_with.try_into().map_err(refused)?,
            policy: CancellationPolicy::parse(&self.cancellation_policy)?,
            policy_version: CancellationPolicy::VERSION,
        };
        Ok(NewBooking {
            terms,
            tier: CommissionTier::from_lifetime(self.lifetime_earnings_usd),
            instant: self.instant_booking,
            hold: JournalId(context.new_id()),
            available: self.available,
        })
    }

    /// The row of the machine's first step. Both people's zones are kept as they are now: what was agreed does not move with them.
    fn into_row(
        self,
        context: &Context,
        parsed: &ParsedBookingRequest,
        rules: &AvailabilityRules,
        step: &Transition,
        now: DateTime<Utc>,
    ) -> Result<BookingRow> {
        let terms = &step.next.terms;
        let mut row = BookingRow {
            id: context.new_id(),
            tutor_id: parsed.tutor_id.0,
            tutor_user_id: terms.tutor.0,
            student_id: terms.student.0,
            subject_id: parsed.subject_id.0,
            starts_at: terms.start,
            ends_at: terms.end,
            minutes: parsed.minutes,
            session_state: String::new(),
            session_outcome: String::new(),
            payment_state: String::new(),
            dispute_state: String::new(),
            pay_with: "wallet".to_owned(),
            currency: self.currency,
            price: terms.price.minor,
            discount: terms.discount(),
            total: terms.total.minor,
            refunded: 0,
            platform_fee: 0,
            tutor_earnings: 0,
            fee_percent: 0,
            topic: parsed.topic.clone(),
            goals: parsed.goals.clone(),
            cancellation_policy: self.cancellation_policy,
            policy_version: terms.policy_version,
            student_time_zone: self.student_zone_now.clone(),
            tutor_time_zone: rules.zone().name().to_owned(),
            hold_journal: None,
            answer_by: None,
            reason: None,
            closed_at: None,
            earnings_cleared_at: None,
            version: 1,
            created_at: now,
            tutor_name: self.tutor_name,
            tutor_email: self.tutor_email,
            tutor_locale: self.tutor_locale,
            tutor_zone_now: self.tutor_zone_now,
            student_name: self.student_name,
            student_email: self.student_email,
            student_locale: self.student_locale,
            student_zone_now: self.student_zone_now,
            subject_names: self.subject_names.unwrap_or_default(),
        };
        row.take(&step.next)?;
        Ok(row)
    }
}

/// Stores the booking and claims both people's time, the tutor's with the buffer after it.
async fn row_insert(work: &mut Work<'_, Postgres>, row: &BookingRow, buffer: TimeDelta) -> Result<()> {
    sqlx::query!(
        "with claimed as (
           insert into time_claims (person_id, during, source_id, kind)
           select person, tstzrange($6, until), $1, 'lesson' from (values ($3::uuid, $7::timestamptz + $28), ($4, $7)) claim (person, until) order by person
         )
         insert into bookings (id, tutor_id, tutor_user_id, student_id, subject_id, starts_at, ends_at, minutes, session_state, session_outcome,
           payment_state, dispute_state, pay_with, currency, price, discount, total, platform_fee, tutor_earnings, fee_percent, topic, goals,
           cancellation_policy, policy_version, student_time_zone, tutor_time_zone, hold_journal, answer_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $29, $30)",
        row.id,
        row.tutor_id,
        row.tutor_user_id,
        row.student_id,
        row.subject_id,
        row.starts_at,
        row.ends_at,
        row.minutes,
        row.session_state,
        row.session_outcome,
        row.payment_state,
        row.dispute_state,
        row.pay_with,
        row.currency,
        row.price,
        row.discount,
        row.total,
        row.platform_fee,
        row.tutor_earnings,
        row.fee_percent,
        row.topic,
        row.goals,
        row.cancellation_policy,
        row.policy_version,
        row.student_time_zone,
        row.tutor_time_zone,
        row.hold_journal,
        sqlx::postgres::types::PgInterval::try_from(buffer).map_err(Error::Unexpected)?,
        row.answer_by,
        row.created_at,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
