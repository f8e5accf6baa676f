//! The money of a booking: which journals each step of the machine posts.
//!
//! A booking's money lies nowhere (unpaid, or everything paid out), in the student's hold account (authorised; a
//! pending journal names it) or in the student's escrow account (captured). Every function here starts from where the
//! money lies, so a hold is settled exactly once and nothing is taken or given back twice. Amounts of zero (free
//! lessons, roundings) leave no posting, and a journal without postings is not written.

use super::{
    booking::PaymentState,
    effects::Transition,
    state::{BookingState, Funding},
};
use crate::{
    ids::JournalId,
    money::{AccountKind as Kind, AccountRef, Journal, JournalKind, LedgerFault, Money, Phase, Posting},
};

/// Where a booking's money lies now.
enum Lies {
    Nowhere,
    Held(JournalId),
    Escrow,
}

fn lies(state: &BookingState) -> Result<Lies, LedgerFault> {
    match (state.tuple.payment(), state.hold) {
        (PaymentState::Authorized, Some(hold)) => Ok(Lies::Held(hold)),
        (PaymentState::Authorized, None) if state.terms.total.minor == 0 => Ok(Lies::Nowhere),
        (PaymentState::Captured, None) if !state.tuple.is_settled() => Ok(Lies::Escrow),
        (PaymentState::Authorized, None) | (_, Some(_)) => Err(LedgerFault::HoldMismatch),
        (_, None) => Ok(Lies::Nowhere),
    }
}

fn student(state: &BookingState, kind: Kind) -> AccountRef {
    AccountRef::of(kind, state.terms.payer, state.terms.total.currency)
}

fn tutor(state: &BookingState, kind: Kind) -> AccountRef {
    AccountRef::of(kind, state.terms.tutor, state.terms.total.currency)
}

fn platform(state: &BookingState, kind: Kind) -> AccountRef {
    AccountRef::platform(kind, state.terms.total.currency)
}

impl Transition {
    fn post(&mut self, kind: JournalKind, phase: Phase, lines: &[(AccountRef, i64)]) -> Result<(), LedgerFault> {
        let postings: Vec<Posting> = lines
            .iter()
            .filter(|(_, amount)| *amount != 0)
            .map(|&(account, amount)| Posting { account, amount })
            .collect();
        if !postings.is_empty() {
            self.journals.push(Journal::new(kind, phase, postings)?);
        }
        Ok(())
    }

    /// Unpaid money is held until the lesson, under the id `hold`.
    pub(super) fn hold(mut self, hold: JournalId) -> Result<Self, LedgerFault> {
        let (state, total) = (self.next, self.next.terms.total.minor);
        let lines = [(state.terms.source(), -total), (student(&state, Kind::WalletHold), total)];
        self.post(JournalKind::BookingHold, Phase::Pending { id: hold }, &lines)?;
        self.next.hold = (total != 0).then_some(hold);
        Ok(self)
    }

    /// The money, unpaid or held `before`, goes to escrow.
    pub(super) fn capture(mut self, before: &BookingState) -> Result<Self, LedgerFault> {
        let total = before.terms.total.minor;
        let (from, phase) = match (lies(before)?, before.tuple.payment()) {
            (Lies::Held(hold), _) => (student(before, Kind::WalletHold), Phase::Post { settles: hold }),
            (Lies::Nowhere, PaymentState::Pending) => (before.terms.source(), Phase::Posted),
            (Lies::Nowhere | Lies::Escrow, _) => return Ok(self),
        };
        let lines = [(from, -total), (student(before, Kind::Escrow), total)];
        self.post(JournalKind::BookingCapture, phase, &lines)?;
        self.next.hold = None;
        Ok(self)
    }

    /// All of the money goes back to where it came from.
    pub(super) fn give_back(mut self, before: &BookingState) -> Result<Self, LedgerFault> {
        let (source, total) = (before.terms.source(), before.terms.total.minor);
        match lies(before)? {
            Lies::Nowhere => {}
            Lies::Held(hold) => {
                let lines = [(student(before, Kind::WalletHold), -total), (source, total)];
                self.post(JournalKind::BookingRelease, Phase::Void { settles: hold }, &lines)?;
            }
            Lies::Escrow => {
                let lines = [(student(before, Kind::Escrow), -total), (source, total)];
                self.post(JournalKind::BookingRefund, Phase::Posted, &lines)?;
                self.next.refunded = total;
            }
        }
        (self.next.hold, self.next.fee, self.next.earnings) = (None, 0, 0);
        Ok(self)
    }

    /// The lesson is paid: escrow becomes commission and earnings.
    pub(super) fn pay_out(self, before: &BookingState) -> Result<Self, LedgerFault> {
        let mut step = self.capture(before)?;
        let (total, discount) = (before.terms.total.minor, before.terms.discount());
        step.settle(total, discount)?;
        let lines = [
            (student(before, Kind::Escrow), -total),
            (platform(before, Kind::PlatformPromo), -discount),
            (tutor(before, Kind::EarningPending), step.next.earnings),
            (platform(before, Kind::PlatformFee), step.next.fee),
        ];
        step.post(JournalKind::BookingComplete, Phase::Posted, &lines)?;
        Ok(step)
    }

    /// A part goes back, the kept part becomes commission and earnings.
    pub(super) fn divide(mut self, before: &BookingState, refund: Money) -> Result<Self, LedgerFault> {
        let total = before.terms.total.minor;
        let kept = total - refund.minor;
        let promo = proportion(before.terms.discount(), kept, before.terms.total)?;
        self.settle(kept, promo)?;
        let (from, phase) = match lies(before)? {
            Lies::Held(hold) => (student(before, Kind::WalletHold), Phase::Post { settles: hold }),
            Lies::Escrow => (student(before, Kind::Escrow), Phase::Posted),
            Lies::Nowhere => return Err(LedgerFault::HoldMismatch),
        };
        let lines = [
            (from, -total),
            (platform(before, Kind::PlatformPromo), -promo),
            (before.terms.part_goes_to(), refund.minor),
            (tutor(before, Kind::EarningPending), self.next.earnings),
            (platform(before, Kind::PlatformFee), self.next.fee),
        ];
        self.post(JournalKind::BookingCancelSplit, phase, &lines)?;
        (self.next.hold, self.next.refunded) = (None, refund.minor);
        Ok(self)
    }

    /// After settlement: `refund` goes back out of earnings, commission and the platform's discount, in proportion.
    pub(super) fn reverse(mut self, before: &BookingState, refund: i64) -> Result<Self, LedgerFault> {
        let currency = before.terms.total.currency;
        let kept = before.kept() - refund;
        let promo = proportion(before.promo_paid(), kept, Money::new(before.kept(), currency))?;
        self.settle(kept, promo)?;
        let lines = [
            (tutor(before, Kind::EarningPending), self.next.earnings - before.earnings),
            (platform(before, Kind::PlatformFee), self.next.fee - before.fee),
            (platform(before, Kind::PlatformPromo), before.promo_paid() - promo),
            (before.terms.part_goes_to(), refund),
        ];
        self.post(JournalKind::DisputeRefund, Phase::Posted, &lines)?;
        self.next.refunded = before.refunded + refund;
        Ok(self)
    }

    /// After settlement, whenever: `refund` goes back out of what the tutor has of it, commission and the platform's
    /// discount, in proportion. What the tutor was paid out already is owed, and the platform pays it meanwhile.
    pub(super) fn refund(mut self, before: &BookingState, refund: i64, available: i64) -> Result<Self, LedgerFault> {
        let currency = before.terms.total.currency;
        let kept = before.kept() - refund;
        let promo = proportion(before.promo_paid(), kept, Money::new(before.kept(), currency))?;
        self.settle(kept, promo)?;
        let share = before.earnings - self.next.earnings;
        let (pending, cleared) = if before.earnings_cleared_at.is_some() { (0, share) } else { (share, 0) };
        let paid = cleared.min(available.max(0));
        let owed = cleared - paid;
        let lines = [
            (tutor(before, Kind::EarningPending), -pending),
            (tutor(before, Kind::EarningAvailable), -paid),
            (tutor(before, Kind::Debt), owed),
            (platform(before, Kind::DebtContra), -owed),
            (platform(before, Kind::PlatformAdvance), -owed),
            (platform(before, Kind::PlatformFee), self.next.fee - before.fee),
            (platform(before, Kind::PlatformPromo), before.promo_paid() - promo),
            (before.terms.part_goes_to(), refund),
        ];
        self.post(JournalKind::PaymentRefund, Phase::Posted, &lines)?;
        self.next.refunded = before.refunded + refund;
        Ok(self)
    }

    /// Earnings leave the dispute window.
    pub(super) fn clear(mut self, before: &BookingState) -> Result<Self, LedgerFault> {
        // Credits are never paid out: what was earned can be spent.
        let earned = match before.terms.funding {
            Funding::Credits => Kind::Wallet,
            Funding::Wallet | Funding::Card | Funding::Package => Kind::EarningAvailable,
        };
        let lines = [(tutor(before, Kind::EarningPending), -before.earnings), (tutor(before, earned), before.earnings)];
        self.post(JournalKind::EarningsClear, Phase::Posted, &lines)?;
        Ok(self)
    }

    /// Divides what the student leaves and what the platform adds by the booking's tier.
    pub(super) fn settle(&mut self, kept: i64, promo: i64) -> Result<(), LedgerFault> {
        let gross = Money::new(kept, self.next.terms.total.currency);
        let gross = gross.checked_add(Money::new(promo, gross.currency)).ok_or(LedgerFault::Arithmetic)?;
        if self.next.terms.funding == Funding::Credits {
            (self.next.fee, self.next.earnings) = (0, gross.minor);
            return Ok(());
        }
        let split = self.next.tier.split(gross).ok_or(LedgerFault::Arithmetic)?;
        (self.next.fee, self.next.earnings) = (split.fee.minor, split.earnings.minor);
        Ok(())
    }
}

/// `amount × part / whole`, half to even; nothing of nothing.
fn proportion(amount: i64, part: i64, whole: Money) -> Result<i64, LedgerFault> {
    if amount == 0 || whole.minor == 0 {
        return Ok(0);
    }
    let scaled = Money::new(amount, whole.currency).scale(part, whole.minor).ok_or(LedgerFault::Arithmetic)?;
    Ok(scaled.minor)
}
