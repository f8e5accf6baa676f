//! What a tutor offers a student at a moment: listed or not, subjects, price, calendar; read once per booking, with the
//! calendars locked.

use super::{
    family::{Limited, Sides},
    rows::BookingRow,
    step::refused,
};
use calendar::{availability::WINDOW_DAYS, open_hours::rules_and_lengths, taken_time::taken_time_of};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    bookings::{
        BookingRefusal, CancellationPolicy, NewBooking, Terms, Ties, Transition,
        booking::ParsedBookingRequest,
        lesson_price, refusals,
        slot::{check_slot, with_next_slots},
    },
    calendar::{
        Audience, AvailabilityRules, Candidate, Slot, SlotQuery, TakenTime, explain, reach, refusals::no_price, slots,
    },
    ids::{JournalId, UserId},
    money::{CommissionTier, Currency, Money},
    people::lesson_length,
};
use spine::{
    Context, Error, Result,
    idempotency::{KeySeen, Keyed},
    rate_limits::{Limit, Tries},
};
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
    tutor_picture: Option<String>,
    tutor_zone_now: String,
    tutor_meeting_link: String,
    student_name: String,
    student_picture: Option<String>,
    student_zone_now: String,
    subject_names: Option<serde_json::Value>,
    available: i64,
    student_busy: bool,
    taken: TakenTime,
}

/// One round trip: what is known of the key, of the student's tries, of the tutor, the subject, both calendars and the
/// wallet. Read with the calendars locked. Everything of the tutor is none when the tutor is not listed (their own
/// profile is always found, to be refused by its own name).
pub(super) struct Loaded {
    key_mine: Option<bool>,
    key_route: Option<String>,
    key_request_hash: Option<Vec<u8>>,
    key_answer: Option<serde_json::Value>,
    tries_since: Option<DateTime<Utc>>,
    tries_count: Option<i32>,
    tutor_user_id: Option<Uuid>,
    hourly_rate: Option<i64>,
    currency: Option<String>,
    cancellation_policy: Option<String>,
    instant_booking: Option<bool>,
    lesson_lengths: Option<Vec<i32>>,
    lifetime_earnings_usd: Option<i64>,
    rules: Option<serde_json::Value>,
    tutor_name: Option<String>,
    tutor_picture: Option<String>,
    tutor_zone_now: Option<String>,
    tutor_meeting_link: Option<String>,
    student_name: String,
    student_picture: Option<String>,
    student_zone_now: String,
    subject_names: Option<serde_json::Value>,
    available: i64,
    student_busy: bool,
    family_parent: Option<Uuid>,
    family_may_book: Option<bool>,
    limit_amount: Option<i64>,
    limit_currency: Option<String>,
    limit_period: Option<String>,
    payer_zone: Option<String>,
    /// Whether a hold that ran out still lies in one of the calendars, where it would exclude others.
    holds_over: bool,
    claims_from: Vec<DateTime<Utc>>,
    claims_until: Vec<DateTime<Utc>>,
    lessons: Vec<DateTime<Utc>>,
}

impl Loaded {
    pub(super) async fn read(
        work: &mut Work<'_, Postgres>,
        (asking, student): (UserId, UserId),
        parsed: &ParsedBookingRequest,
        key: Option<&Keyed<'_>>,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let reach = reach(parsed.start, parsed.start);
        Ok(sqlx::query_as!(
            Loaded,
            r#"select current_setting('edustream.key', true) = 'true' as key_mine, stored.route as "key_route?",
                 stored.request_hash as "key_request_hash?", stored.answer as key_answer,
                 tries.window_start as "tries_since?", tries.count as "tries_count?",
                 t.user_id as "tutor_user_id?", t.hourly_rate, t.currency as "currency?", t.cancellation_policy as "cancellation_policy?",
                 t.instant_booking as "instant_booking?", t.lesson_lengths as "lesson_lengths?",
                 t.lifetime_earnings_usd as "lifetime_earnings_usd?", a.rules as "rules?",
                 t.display_name as "tutor_name?", t.time_zone as "tutor_zone_now?", t.picture as tutor_picture,
                 t.meeting_link as "tutor_meeting_link?",
                 student.display_name as student_name, student.picture as student_picture,
                 student.time_zone as student_zone_now, subject.names as "subject_names?",
                 coalesce((select balance from accounts where id = account_id('wallet', coalesce(family.parent_id, $2), t.currency)), 0) as "available!",
                 exists (select from time_claims where person_id = $2 and during && tstzrange($4, $5)
                         and (expires_at is null or expires_at > $6)) as "student_busy!",
                 exists (select from time_claims where person_id in ($2, t.user_id) and kind = 'hold' and expires_at <= $6) as "holds_over!",
                 coalesce(claims.begun, '{}') as "claims_from!", coalesce(claims.ended, '{}') as "claims_until!",
                 coalesce(lessons.begun, '{}') as "lessons!",
                 family.parent_id as "family_parent?", family.may_book as "family_may_book?", family.limit_amount,
                 family.limit_currency, family.limit_period, payer.time_zone as "payer_zone?"
               from users student
               left join children family on family.child_id = $2 and family.handed_over_at is null
               left join users payer on payer.id = family.parent_id
               left join lateral (
                 select t.*, tutor.display_name, tutor.picture, tutor.time_zone
                 from tutors t join users tutor on tutor.id = t.user_id
                 where t.id = $1 and (t.user_id in ($2, $11) or tutor_listed(t))
               ) t on true
               left join availability a on a.tutor_id = t.id
               left join tutor_subjects taught on taught.tutor_id = t.id and taught.subject_id = $3
               left join subjects subject on subject.id = taught.subject_id
               left join idempotency_keys stored on stored.user_id = $11 and stored.key = $9
               left join rate_counters tries on tries.bucket = $10
               left join lateral (
                 select array_agg(lower(c.during)) as begun, array_agg(upper(c.during)) as ended
                 from claims_within(t.user_id, $7, $8) c where c.expires_at is null or c.expires_at > $6
               ) claims on true
               left join lateral (
                 select array_agg(b.starts_at) as begun from bookings b
                 where b.tutor_user_id = t.user_id and b.starts_at >= $7 and b.starts_at < $8
                   and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
               ) lessons on true
               where student.id = $2"#,
            parsed.tutor_id.0,
            student.0,
            parsed.subject_id.0,
            parsed.start,
            parsed.end(),
            now,
            reach.start,
            reach.end,
            key.map(Keyed::key),
            Limit::Booking.bucket(&asking.to_string()),
            asking.0,
        )
        .fetch_one(&mut **work)
        .await?)
    }

    /// What is known of the key.
    pub(super) fn key_seen(&self) -> KeySeen {
        KeySeen {
            mine: self.key_mine,
            route: self.key_route.clone(),
            request_hash: self.key_request_hash.clone(),
            answer: self.key_answer.clone(),
        }
    }

    /// What ties the learner to a parent.
    pub(super) fn ties(&self) -> Option<Ties> {
        let parent = UserId(self.family_parent?);
        Some(Ties { parent, may_book: self.family_may_book.unwrap_or_default() })
    }

    /// What the learner's lessons may cost; none without a parent who set a limit.
    pub(super) fn limit(&self) -> Result<Option<Limited>> {
        let zone = self.payer_zone.as_deref().unwrap_or_default();
        Limited::of((self.limit_amount, self.limit_currency.as_deref(), self.limit_period.as_deref()), zone)
    }

    /// Sweeps holds that ran out; there seldom are any.
    pub(super) async fn holds_sweep(
        &self,
        work: &mut Work<'_, Postgres>,
        student: UserId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if self.holds_over {
            sqlx::query!(
                "delete from time_claims where person_id in ($1, $2) and kind = 'hold' and expires_at <= $3",
                student.0,
                self.tutor_user_id,
                now,
            )
            .execute(&mut **work)
            .await?;
        }
        Ok(())
    }

    /// The tutor's offer, and how often the student has booked of late.
    ///
    /// # Errors
    /// 404 when the tutor is not listed.
    pub(super) fn offer(self) -> Result<(Offer, Tries)> {
        let tries = Tries { window_start: self.tries_since, count: self.tries_count };
        let claims =
            self.claims_from.iter().zip(&self.claims_until).map(|(start, end)| Slot { start: *start, end: *end });
        let taken = TakenTime::new(&claims.collect::<Vec<_>>(), &self.lessons);
        let offer = || {
            Some(Offer {
                tutor_user_id: self.tutor_user_id?,
                hourly_rate: self.hourly_rate,
                currency: self.currency?,
                cancellation_policy: self.cancellation_policy?,
                instant_booking: self.instant_booking?,
                lesson_lengths: self.lesson_lengths?,
                lifetime_earnings_usd: self.lifetime_earnings_usd?,
                rules: self.rules,
                tutor_name: self.tutor_name?,
                tutor_picture: self.tutor_picture,
                tutor_meeting_link: self.tutor_meeting_link?,
                tutor_zone_now: self.tutor_zone_now?,
                student_name: self.student_name,
                student_picture: self.student_picture,
                student_zone_now: self.student_zone_now,
                subject_names: self.subject_names,
                available: self.available,
                student_busy: self.student_busy,
                taken,
            })
        };
        Ok((offer().ok_or_else(|| Refusal::not_found("tutor"))?, tries))
    }
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
        let rate = self.hourly_rate.ok_or_else(no_price)?;
        let price = lesson_price(Money::new(rate, Currency::parse(&self.currency)?), parsed.minutes);
        let price = price.map_err(|fault| Error::unexpected(fault.to_string()))?;
        if parsed.expected_price.is_some_and(|expected| expected != price.minor) {
            return Err(refusals::price_changed(price).into());
        }
        Ok(price)
    }

    /// Asks the slot engine about the time.
    pub(super) async fn check_time(
        &self,
        work: &mut Work<'_, Postgres>,
        parsed: &ParsedBookingRequest,
        now: DateTime<Utc>,
    ) -> Result<AvailabilityRules> {
        let hours = self.rules.clone().unwrap_or_else(|| serde_json::json!({ "time_zone": self.tutor_zone_now }));
        let (rules, lengths) = rules_and_lengths(hours, self.lesson_lengths.clone())?;
        let candidate = Candidate { now, start: parsed.start, minutes: parsed.minutes, lengths: &lengths };
        if let Err(refusal) = check_slot(&explain(&rules, &self.taken, &candidate, Audience::Student)) {
            return Err(self.with_next(work, refusal, (&rules, &lengths), parsed, now).await);
        }
        if self.student_busy {
            return Err(refusals::student_busy().into());
        }
        Ok(rules)
    }

    /// The refusal with the next free times; only now the calendar of the next days is read.
    async fn with_next(
        &self,
        work: &mut Work<'_, Postgres>,
        refusal: Refusal,
        (rules, lengths): (&AvailabilityRules, &[i32]),
        parsed: &ParsedBookingRequest,
        now: DateTime<Utc>,
    ) -> Error {
        let window = (parsed.start, parsed.start + TimeDelta::days(WINDOW_DAYS));
        let taken = taken_time_of(&mut **work, &[self.tutor_user_id], reach(window.0, window.1), now).await;
        let taken = match taken {
            Ok(mut taken) => taken.remove(&self.tutor_user_id).unwrap_or_default(),
            Err(error) => return error,
        };
        let minutes = lesson_length(lengths, Some(parsed.minutes));
        let query = SlotQuery { now, from: window.0, to: window.1, minutes, lengths, limit: NEXT_SLOTS };
        with_next_slots(refusal, &slots(rules, &taken, &query)).into()
    }

    pub(super) fn new_booking(
        &self,
        context: &Context,
        Sides { learner, payer, waits }: Sides,
        parsed: &ParsedBookingRequest,
        price: Money,
    ) -> Result<NewBooking> {
        let terms = Terms {
            learner,
            payer,
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
            waits,
            hold: JournalId(context.new_id()),
            available: self.available,
        })
    }

    /// The row of the machine's first step. Both people's zones are kept as they are now: what was agreed does not move
    /// with them.
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
            student_id: terms.learner.0,
            payer_id: Some(terms.payer.0),
            approval: None,
            approval_at: None,
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
            student_time_zone: self.student_zone_now,
            tutor_time_zone: rules.zone().name().to_owned(),
            hold_journal: None,
            answer_by: None,
            reason: None,
            answered_at: None,
            closed_at: None,
            earnings_cleared_at: None,
            version: 1,
            moved_from: None,
            time_kept_at: None,
            created_at: now,
            tutor_name: self.tutor_name,
            student_name: self.student_name,
            tutor_picture: self.tutor_picture,
            student_picture: self.student_picture,
            subject_names: self.subject_names.unwrap_or_default(),
            tutor_lifetime_usd: self.lifetime_earnings_usd,
            tutor_response_minutes: None,
            tutor_meeting_link: self.tutor_meeting_link,
        };
        row.take(&step.next)?;
        Ok(row)
    }
}
