//! What a tutor offers a student at a moment: listed or not, subjects, price, calendar; read once per booking, with the calendars locked.

use super::{
    refusals::{self, check_slot, with_next_slots},
    rows::BookingRow,
    step::refused,
};
use calendar::{
    availability::WINDOW_DAYS,
    open_hours::{rules_and_lengths, usual_length},
    taken_time::taken_time_of,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    bookings::{
        BookingRefusal, CancellationPolicy, NewBooking, Terms, Transition, booking::ParsedBookingRequest, lesson_price,
    },
    calendar::{Audience, AvailabilityRules, Candidate, SlotQuery, explain, reach, slots},
    ids::{JournalId, UserId},
    money::{CommissionTier, Currency, Money},
};
use spine::{Context, Error, Result};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// Slots offered with a refusal.
const NEXT_SLOTS: usize = 3;

/// A tutor's offer to a student: everything a booking is made of.
pub(super) struct Offer {
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

/// The offer; `None` when the tutor is not listed (their own profile is always found, to be refused by its own name).
pub(super) async fn offer_load(
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
    pub(super) fn price(&self, student: UserId, parsed: &ParsedBookingRequest) -> Result<Money> {
        if self.tutor_user_id == student.0 {
            return Err(refused(BookingRefusal::SelfBooking));
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
    pub(super) async fn check_time(
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

    pub(super) fn new_booking(
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
    pub(super) fn into_row(
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
