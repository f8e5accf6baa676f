//! What a tutor offers a student at a moment: listed or not, subjects, price, calendar; read once per booking, with the
//! calendars locked.

use super::{asking::Place, family::Sides, paying::Paying, rows::BookingRow, step::refused};
use calendar::{availability::WINDOW_DAYS, open_hours::rules_and_lengths, taken_time::taken_time_of};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    bookings::{
        BookingRefusal, CancellationPolicy, NewBooking, PayWith, Terms, Transition,
        booking::ParsedBookingRequest,
        lesson_price, refusals,
        slot::{check_slot, with_next_slots},
        trial::{TrialSeen, trial_price},
    },
    calendar::{
        Audience, AvailabilityRules, Candidate, Slot, SlotQuery, TakenTime, explain, reach, refusals::no_price, slots,
    },
    ids::{JournalId, UserId},
    money::{
        CommissionTier, Currency, Money,
        promotions::{Asked, History, Promotion, Sale, sale_of},
    },
    people::lesson_length,
};
use spine::{Context, Error, Result};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// What a tutor asks for a lesson: the price of that subject and length where there is one, else the rate by the
/// minute.
///
/// # Errors
/// 409 `no_price`.
pub(crate) fn asked_price(
    currency: Currency,
    (of_length, hourly): (Option<i64>, Option<i64>),
    minutes: i32,
) -> Result<Money> {
    if let Some(price) = of_length {
        return Ok(Money::new(price, currency));
    }
    let price = lesson_price(Money::new(hourly.ok_or_else(no_price)?, currency), minutes);
    price.map_err(|fault| Error::unexpected(fault.to_string()))
}

/// Slots offered with a refusal.
const NEXT_SLOTS: usize = 3;

/// A tutor's offer to a student: everything a booking is made of.
pub(super) struct Offer {
    pub tutor_user_id: Uuid,
    pub hourly_rate: Option<i64>,
    pub length_price: Option<i64>,
    pub currency: String,
    pub cancellation_policy: String,
    pub instant_booking: bool,
    pub lesson_lengths: Vec<i32>,
    pub lifetime_earnings_usd: i64,
    pub rules: Option<serde_json::Value>,
    pub tutor_name: String,
    pub tutor_picture: Option<String>,
    pub tutor_zone_now: String,
    pub tutor_meeting_link: String,
    pub student_name: String,
    pub student_picture: Option<String>,
    pub student_zone_now: String,
    pub subject_names: Option<serde_json::Value>,
    pub available: i64,
    pub promo: i64,
    /// Whether an institution may pay.
    pub member: bool,
    pub student_busy: bool,
    pub taken: TakenTime,
    /// The tutor's sales that are not over.
    pub promotions: Vec<Promotion>,
    /// What the payer did with the tutor before.
    pub history: Option<History>,
    /// The trial lesson for the learner; nothing where none was asked for.
    pub trial: TrialSeen,
}

/// What the tutor asks for a lesson.
#[derive(Clone, Copy)]
pub(super) struct Priced {
    /// Without a sale.
    pub regular: Money,
    /// The sale that counts.
    pub sale: Option<Sale>,
}

impl Priced {
    /// A price that no sale touches.
    pub(super) const fn plain(regular: Money) -> Self {
        Self { regular, sale: None }
    }

    /// With the sale.
    pub(super) fn price(&self) -> Money {
        Money::new(self.regular.minor - self.sale.map_or(0, |sale| sale.off.minor), self.regular.currency)
    }

    /// Whether somebody who was shown that price pays no more than it.
    fn is_as_shown(&self, expected: Option<i64>) -> bool {
        expected.is_none_or(|expected| expected == self.price().minor || expected == self.regular.minor)
    }
}

/// By whom a booking is made, and when.
type Made<'a> = (&'a Context, DateTime<Utc>);
/// On which clock, and what the machine made of it.
type Agreed<'a> = (&'a AvailabilityRules, &'a Transition);

impl Offer {
    /// What the lesson costs now. The price a client sends is compared with it, never used: whoever was shown the price
    /// of a sale that has ended is asked anew, and a sale that began meanwhile is nobody's loss.
    pub(super) fn price(
        &self,
        student: UserId,
        parsed: &ParsedBookingRequest,
        (place, now): (Place, DateTime<Utc>),
    ) -> Result<Priced> {
        if self.tutor_user_id == student.0 {
            return Err(refused(BookingRefusal::SelfBooking));
        }
        if self.subject_names.is_none() {
            return Err(refusals::subject_not_taught().into());
        }
        if parsed.pay_with == PayWith::Credits {
            // What was agreed on in money is paid in money; what a member asks is read where it is paid.
            return match parsed.agreed {
                // What is taught in exchange for something else has no price.
                Some(agreed) if agreed == Money::zero(Currency::Credit) => Ok(Priced::plain(agreed)),
                Some(_) => Err(refusals::payment_method_unavailable().into()),
                None => Ok(Priced::plain(Money::zero(Currency::Credit))),
            };
        }
        let currency = Currency::parse(&self.currency)?;
        let price = match parsed.agreed {
            Some(agreed) if agreed.currency == currency => agreed,
            // The tutor earns in another currency since the offer was made.
            Some(agreed) => return Err(refusals::price_changed(agreed).into()),
            None if parsed.trial => self.trial_price(currency, parsed.minutes)?,
            None => self.own_price(currency, parsed)?,
        };
        let priced = Priced { regular: price, sale: self.sale(price, parsed, (place, now)) };
        if !priced.is_as_shown(parsed.expected_price) {
            return Err(refusals::price_changed(priced.price()).into());
        }
        Ok(priced)
    }

    /// The sale that counts: for a single lesson of the tutor's own price, paid by card or from the wallet.
    fn sale(
        &self,
        regular: Money,
        parsed: &ParsedBookingRequest,
        (place, now): (Place, DateTime<Utc>),
    ) -> Option<Sale> {
        let single = matches!(place, Place::Free) && parsed.agreed.is_none() && !parsed.trial;
        let paid = matches!(parsed.pay_with, PayWith::Wallet | PayWith::Card);
        let (minutes, start, history) = (parsed.minutes, parsed.start, self.history.as_ref());
        let asked = Asked { regular, minutes, start, now, history };
        (single && paid).then(|| sale_of(&self.promotions, &asked)).flatten()
    }

    /// What the trial of the two costs.
    ///
    /// # Errors
    /// 409 `trial_not_offered`, `trial_used`, `trial_known`; 422 `trial_length`.
    pub(super) fn trial_price(&self, currency: Currency, minutes: i32) -> Result<Money> {
        Ok(trial_price(self.trial.offered(currency).as_ref(), self.trial.closed, minutes)?)
    }

    /// Whether a trial that is to be kept for a while can be booked.
    ///
    /// # Errors
    /// As [`Self::trial_price`].
    pub(super) fn trial_check(&self, parsed: &ParsedBookingRequest) -> Result<()> {
        if !parsed.trial {
            return Ok(());
        }
        self.trial_price(Currency::parse(&self.currency)?, parsed.minutes).map(drop)
    }

    /// The lengths that are offered; a trial has its own.
    fn lengths(&self, parsed: &ParsedBookingRequest) -> Vec<i32> {
        let trial = self.trial.minutes.filter(|_| parsed.trial);
        let own = self.lesson_lengths.iter().copied().filter(|_| !parsed.trial);
        own.chain(trial).collect()
    }

    /// What the tutor asks for a lesson of that subject and length.
    fn own_price(&self, currency: Currency, parsed: &ParsedBookingRequest) -> Result<Money> {
        asked_price(currency, (self.length_price, self.hourly_rate), parsed.minutes)
    }

    /// Asks the slot engine about the time.
    pub(super) async fn check_time(
        &self,
        work: &mut Work<'_, Postgres>,
        parsed: &ParsedBookingRequest,
        (now, on_grid): (DateTime<Utc>, bool),
    ) -> Result<AvailabilityRules> {
        let hours = self.rules.clone().unwrap_or_else(|| serde_json::json!({ "time_zone": self.tutor_zone_now }));
        let (rules, lengths) = rules_and_lengths(hours, self.lengths(parsed))?;
        let candidate = Candidate { now, start: parsed.start, minutes: parsed.minutes, lengths: &lengths };
        let mut explained = explain(&rules, &self.taken, &candidate, Audience::Student);
        explained.reasons.retain(|reason| on_grid || reason.code != "off_grid");
        explained.bookable = explained.reasons.is_empty();
        if let Err(refusal) = check_slot(&explained) {
            return Err(self.with_next(work, refusal, (&rules, &lengths), parsed, now).await);
        }
        if self.student_busy {
            return Err(refusals::student_busy().into());
        }
        Ok(rules)
    }

    /// What stands in both calendars, for a tutor who said yes to this moment: their hours, their notice and the pause
    /// after a lesson are not asked about.
    pub(super) fn check_now(&self, parsed: &ParsedBookingRequest) -> Result<AvailabilityRules> {
        if self.taken.meets(&Slot { start: parsed.start, end: parsed.end() }) {
            return Err(refusals::slot_taken().into());
        }
        if self.student_busy {
            return Err(refusals::student_busy().into());
        }
        Ok(rules_and_lengths(serde_json::json!({ "time_zone": self.tutor_zone_now }), Vec::new())?.0)
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
        paying: &Paying,
    ) -> Result<NewBooking> {
        let terms = Terms {
            learner,
            payer,
            tutor: UserId(self.tutor_user_id),
            start: parsed.start,
            end: parsed.end(),
            price: paying.price,
            total: paying.total,
            funding: parsed.pay_with.into(),
            policy: CancellationPolicy::parse(&self.cancellation_policy)?,
            policy_version: CancellationPolicy::VERSION,
        };
        Ok(NewBooking {
            terms,
            tier: CommissionTier::from_lifetime(self.lifetime_earnings_usd),
            instant: self.instant_booking,
            waits,
            hold: JournalId(context.new_id()),
            available: paying.available.unwrap_or(self.available),
        })
    }

    /// The row of the machine's first step. Both people's zones are kept as they are now: what was agreed does not move
    /// with them.
    pub(super) fn into_row(self, made: Made<'_>, parsed: &ParsedBookingRequest, by: Agreed<'_>) -> Result<BookingRow> {
        let ((context, now), (rules, step)) = (made, by);
        let terms = &step.next.terms;
        let mut row = BookingRow {
            id: context.new_id(),
            tutor_id: parsed.tutor_id.0,
            tutor_user_id: terms.tutor.0,
            student_id: terms.learner.0,
            payer_id: Some(terms.payer.0),
            subject_id: parsed.subject_id.0,
            starts_at: terms.start,
            ends_at: terms.end,
            minutes: parsed.minutes,
            trial: parsed.trial,
            pay_with: parsed.pay_with.code().to_owned(),
            currency: terms.total.currency.code().to_owned(),
            price: terms.price.minor,
            discount: terms.discount(),
            total: terms.total.minor,
            topic: parsed.topic.clone(),
            goals: parsed.goals.clone(),
            cancellation_policy: self.cancellation_policy,
            policy_version: terms.policy_version,
            student_time_zone: self.student_zone_now,
            tutor_time_zone: rules.zone().name().to_owned(),
            version: 1,
            created_at: now,
            tutor_name: self.tutor_name,
            student_name: self.student_name,
            tutor_picture: self.tutor_picture,
            student_picture: self.student_picture,
            subject_names: self.subject_names.unwrap_or_default(),
            tutor_lifetime_usd: self.lifetime_earnings_usd,
            tutor_meeting_link: self.tutor_meeting_link,
            ..BookingRow::default()
        };
        row.take(&step.next).map(|()| row)
    }
}
