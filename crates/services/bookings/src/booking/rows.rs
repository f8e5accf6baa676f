//! A booking as stored, and as the rules see it.

use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        Approval, BookingState, CancellationPolicy, DisputeState, Funding, PaymentState, SessionOutcome, SessionState,
        Side, StateTuple, Terms,
        proposal::{Counted, Proposal},
    },
    ids::{JournalId, UserId},
    money::{CommissionTier, Currency, Money},
};
use spine::{Error, Result};
use uuid::Uuid;

/// One row of `bookings` with the people and the subject it names.
#[derive(Clone, Debug, Default)]
pub(crate) struct BookingRow {
    pub id: Uuid,
    pub tutor_id: Uuid,
    pub tutor_user_id: Uuid,
    /// Who learns.
    pub student_id: Uuid,
    /// Who pays; none in rows of before, where that is who learns.
    pub payer_id: Option<Uuid>,
    pub approval: Option<String>,
    pub approval_at: Option<DateTime<Utc>>,
    pub subject_id: Uuid,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub minutes: i32,
    /// Whether it is the trial of its two people.
    pub trial: bool,
    pub session_state: String,
    pub session_outcome: String,
    pub payment_state: String,
    pub dispute_state: String,
    pub pay_with: String,
    pub currency: String,
    pub price: i64,
    pub discount: i64,
    pub total: i64,
    pub refunded: i64,
    pub platform_fee: i64,
    pub tutor_earnings: i64,
    pub fee_percent: i16,
    pub topic: String,
    pub goals: String,
    pub cancellation_policy: String,
    pub policy_version: i32,
    pub student_time_zone: String,
    pub tutor_time_zone: String,
    pub hold_journal: Option<Uuid>,
    pub answer_by: Option<DateTime<Utc>>,
    pub reason: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub earnings_cleared_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub moved_from: Option<DateTime<Utc>>,
    pub time_kept_at: Option<DateTime<Utc>>,
    /// Other times that wait for an answer, by whom and since when.
    pub proposed_starts: Option<Vec<DateTime<Utc>>>,
    pub proposed_by: Option<String>,
    pub proposed_at: Option<DateTime<Utc>>,
    /// How often other times were suggested, and how often it was moved.
    pub asks: i16,
    pub moves: i16,
    /// When the tutor answered the request with other times first.
    pub countered_at: Option<DateTime<Utc>>,
    pub replacement_tutor_id: Option<Uuid>,
    pub replacement_start: Option<DateTime<Utc>>,
    pub series_id: Option<Uuid>,
    /// The group lesson it is a place of.
    pub group_id: Option<Uuid>,
    /// The tutor's sale that made it cheaper, and by how much: the price is what was left.
    pub promotion_id: Option<Uuid>,
    pub sale: i64,
    pub tutor_name: String,
    pub student_name: String,
    pub tutor_picture: Option<String>,
    pub student_picture: Option<String>,
    pub subject_names: serde_json::Value,
    /// What the tutor earned before, in US cents: decides the commission.
    pub tutor_lifetime_usd: i64,
    /// The tutor's average of minutes to an answer.
    pub tutor_response_minutes: Option<i32>,
    /// Where the tutor meets students; empty when they have said nothing.
    pub tutor_meeting_link: String,
    /// Where the payer's card is waited for.
    pub card_page: Option<String>,
    /// Since when a card is waited for anew, and since when one holds the money.
    pub card_asked_at: Option<DateTime<Utc>>,
    pub card_held_at: Option<DateTime<Utc>>,
}

/// `select` of a [`BookingRow`] with a tail of conditions, order and lock.
macro_rules! select_booking {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            crate::booking::rows::BookingRow,
            "select b.id, b.tutor_id, b.tutor_user_id, b.student_id, b.payer_id, b.approval, b.approval_at,
               b.subject_id, b.starts_at, b.ends_at, b.minutes, b.trial,
               b.session_state, b.session_outcome, b.payment_state, b.dispute_state, b.pay_with, b.currency, b.price, b.discount, b.total,
               b.refunded, b.platform_fee, b.tutor_earnings, b.fee_percent, b.topic, b.goals, b.cancellation_policy, b.policy_version,
               b.student_time_zone, b.tutor_time_zone, b.hold_journal, b.answer_by, b.reason, b.answered_at, b.closed_at, b.earnings_cleared_at, b.version,
               b.created_at, b.moved_from, b.time_kept_at, b.proposed_starts, b.proposed_by, b.proposed_at, b.asks, b.moves,
               b.countered_at, b.replacement_tutor_id, b.replacement_start, b.series_id, b.group_id,
               b.promotion_id, b.sale,
               tutor.display_name as tutor_name, student.display_name as student_name,
               subject.names as subject_names, tutor.picture as tutor_picture, student.picture as student_picture,
               t.lifetime_earnings_usd as tutor_lifetime_usd, t.response_minutes as tutor_response_minutes,
               t.meeting_link as tutor_meeting_link,
               (select p.checkout_url from payments p where p.booking_id = b.id and p.status = 'pending'
                order by p.created_at desc limit 1) as card_page,
               (select p.created_at from payments p where p.booking_id = b.id and p.status = 'pending'
                order by p.created_at desc limit 1) as card_asked_at,
               (select p.decided_at from payments p where p.booking_id = b.id and p.status = 'succeeded'
                order by p.created_at desc limit 1) as card_held_at
             from bookings b join users tutor on tutor.id = b.tutor_user_id join users student on student.id = b.student_id
             join subjects subject on subject.id = b.subject_id join tutors t on t.id = b.tutor_id "
                + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_booking;

impl BookingRow {
    /// The booking as the machine sees it.
    ///
    /// # Errors
    /// Unexpected, when the row holds what the constraints forbid.
    pub fn state(&self) -> Result<BookingState> {
        self.read().ok_or_else(|| Error::unexpected(format!("booking {} cannot be read", self.id)))
    }

    fn read(&self) -> Option<BookingState> {
        let currency = Currency::parse(&self.currency).ok()?;
        let tuple = StateTuple::new(
            SessionState::parse(&self.session_state)?,
            SessionOutcome::parse(&self.session_outcome)?,
            PaymentState::parse(&self.payment_state)?,
            DisputeState::parse(&self.dispute_state)?,
        )?;
        let terms = Terms {
            learner: UserId(self.student_id),
            payer: UserId(self.payer_id.unwrap_or(self.student_id)),
            tutor: UserId(self.tutor_user_id),
            start: self.starts_at,
            end: self.ends_at,
            price: Money::new(self.price, currency),
            total: Money::new(self.total, currency),
            funding: match self.pay_with.as_str() {
                "wallet" => Funding::Wallet,
                "card" => Funding::Card,
                "package" => Funding::Package,
                "credits" => Funding::Credits,
                _ => return None,
            },
            policy: CancellationPolicy::parse(&self.cancellation_policy).ok()?,
            policy_version: self.policy_version,
        };
        Some(BookingState {
            tuple,
            terms,
            tier: CommissionTier::from_percent(i64::from(self.fee_percent))?,
            approval: match self.approval.as_deref() {
                Some(code) => Some(Approval::parse(code)?),
                None => None,
            },
            answer_by: self.answer_by,
            hold: self.hold_journal.map(JournalId),
            held_at: self.card_held_at,
            refunded: self.refunded,
            fee: self.platform_fee,
            earnings: self.tutor_earnings,
            closed_at: self.closed_at,
            earnings_cleared_at: self.earnings_cleared_at,
        })
    }

    /// Other times that wait for an answer.
    pub fn proposal(&self) -> Option<Proposal> {
        let by = Side::parse(self.proposed_by.as_deref()?)?;
        Some(Proposal { by, starts: self.proposed_starts.clone()?, at: self.proposed_at? })
    }

    /// How often its time was talked about.
    pub const fn counted(&self) -> Counted {
        Counted { asks: self.asks, moves: self.moves }
    }

    /// Forgets what was suggested.
    pub fn proposal_drop(&mut self) {
        (self.proposed_starts, self.proposed_by, self.proposed_at) = (None, None, None);
    }

    /// Takes over what the machine decided; the terms never change.
    pub fn take(&mut self, next: &BookingState) -> Result<()> {
        next.tuple.session().code().clone_into(&mut self.session_state);
        next.tuple.outcome().code().clone_into(&mut self.session_outcome);
        next.tuple.payment().code().clone_into(&mut self.payment_state);
        next.tuple.dispute().code().clone_into(&mut self.dispute_state);
        self.approval = next.approval.map(|approval| approval.code().to_owned());
        self.refunded = next.refunded;
        self.platform_fee = next.fee;
        self.tutor_earnings = next.earnings;
        self.fee_percent = i16::try_from(next.tier.percent()).map_err(|_| Error::unexpected("a tier above 100 %"))?;
        self.hold_journal = next.hold.map(|hold| hold.0);
        self.answer_by = next.answer_by;
        self.closed_at = next.closed_at;
        self.earnings_cleared_at = next.earnings_cleared_at;
        Ok(())
    }
}
