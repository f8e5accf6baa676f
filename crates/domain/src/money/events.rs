//! What happens to payments at the provider.

use super::{
    Money,
    packages::PackageState,
    payments::PaymentPurpose,
    payouts::{Payout, PayoutStatus},
    wallet::PaymentStatus,
};
use crate::{
    event::{News, events},
    ids::{BookingId, MethodId, PackageId, PaymentId, PayoutId, PromotionId, TutorId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of payments.
    PaymentEvent version 2 {
        /// A payment waits for its card holder.
        Started(PaymentNews) = "payment.started",
        /// It was paid.
        Succeeded(PaymentNews) = "payment.succeeded",
        /// The bank said no; nothing was charged.
        Failed(PaymentNews) = "payment.failed",
        /// The card holder took it back through the bank.
        Disputed(PaymentNews) = "payment.disputed",
        /// The bank gave it back again.
        Reinstated(PaymentNews) = "payment.reinstated",
        /// A part of it, or all, goes back to the card; the amount is that part's.
        Returned(PaymentNews) = "payment.returned",
    }
}

impl PaymentEvent {
    /// The event of a payment that has just come into its state.
    pub fn of(news: PaymentNews) -> Self {
        match news.status {
            PaymentStatus::Pending => Self::Started(news),
            PaymentStatus::Succeeded => Self::Succeeded(news),
            PaymentStatus::Failed => Self::Failed(news),
            PaymentStatus::Disputed => Self::Disputed(news),
        }
    }
}

/// A payment as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PaymentNews {
    pub payment_id: PaymentId,
    pub user_id: UserId,
    pub status: PaymentStatus,
    pub amount: Money,
    /// What for; missing in what was told before there was more than one purpose.
    #[serde(default = "topup")]
    pub purpose: PaymentPurpose,
    /// The lesson it pays for.
    #[serde(default)]
    pub booking_id: Option<BookingId>,
}

const fn topup() -> PaymentPurpose {
    PaymentPurpose::WalletTopup
}

impl News for PaymentNews {
    fn subject(&self) -> Uuid {
        self.payment_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

events! {
    /// Of packages.
    PackageEvent version 1 {
        /// Lessons were paid ahead.
        Bought(PackageNews) = "package.bought",
        /// A package waits for whoever has the link.
        Given(PackageNews) = "package.given",
        /// Somebody took a gift.
        Claimed(PackageNews) = "package.claimed",
        /// It is valid longer.
        Extended(PackageNews) = "package.extended",
        /// It is a package with another tutor.
        Transferred(PackageNews) = "package.transferred",
        /// Its owner ended it.
        Ended(PackageNews) = "package.ended",
        /// Its time is over.
        Expired(PackageNews) = "package.expired",
    }
}

/// A package as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PackageNews {
    pub package_id: PackageId,
    pub owner_id: UserId,
    pub tutor_user_id: UserId,
    pub state: PackageState,
    pub lessons_left: i32,
}

impl News for PackageNews {
    fn subject(&self) -> Uuid {
        self.package_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.owner_id]
    }
}

events! {
    /// Of credits.
    CreditEvent version 1 {
        /// A pack was paid from a wallet; one that a provider was paid for is told as its payment.
        Bought(CreditNews) = "credits.bought",
    }
}

/// A pack of credits that was bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct CreditNews {
    pub purchase_id: Uuid,
    pub user_id: UserId,
    pub credits: i64,
    pub amount: Money,
}

impl News for CreditNews {
    fn subject(&self) -> Uuid {
        self.purchase_id
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

events! {
    /// Of seats of institutions.
    SeatEvent version 1 {
        /// Seats were paid from a wallet.
        Bought(SeatNews) = "seats.bought",
    }
}

/// Seats that were bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SeatNews {
    pub purchase_id: Uuid,
    pub user_id: UserId,
    pub seats: i64,
    pub amount: Money,
}

impl News for SeatNews {
    fn subject(&self) -> Uuid {
        self.purchase_id
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

events! {
    /// Of saved cards.
    MethodEvent version 1 {
        /// A card can be paid with.
        Saved(MethodNews) = "payment_method.saved",
        /// It is gone.
        Removed(MethodNews) = "payment_method.removed",
    }
}

/// A saved card, without anything of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct MethodNews {
    pub method_id: MethodId,
    pub user_id: UserId,
}

impl News for MethodNews {
    fn subject(&self) -> Uuid {
        self.method_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

events! {
    /// Of payouts.
    PayoutEvent version 1 {
        /// Earnings are on their way.
        Requested(PayoutNews) = "payout.requested",
        /// They arrived.
        Paid(PayoutNews) = "payout.paid",
        /// They came back.
        Failed(PayoutNews) = "payout.failed",
    }
}

impl PayoutEvent {
    /// The event of a payout that has just come into its state.
    pub const fn of(news: PayoutNews) -> Self {
        match news.status {
            PayoutStatus::Requested => Self::Requested(news),
            PayoutStatus::Paid => Self::Paid(news),
            PayoutStatus::Failed => Self::Failed(news),
        }
    }
}

/// A payout as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PayoutNews {
    pub payout_id: PayoutId,
    pub user_id: UserId,
    pub status: PayoutStatus,
    pub amount: Money,
}

impl PayoutNews {
    /// What is told of a payout.
    pub const fn of(payout: &Payout) -> Self {
        Self { payout_id: payout.id, user_id: payout.payee, status: payout.status, amount: payout.amount }
    }
}

impl News for PayoutNews {
    fn subject(&self) -> Uuid {
        self.payout_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

events! {
    /// Of sales.
    PromotionEvent version 1 {
        /// A tutor made one.
        Made(PromotionNews) = "promotion.made",
        /// A tutor ended one before its time.
        Ended(PromotionNews) = "promotion.ended",
    }
}

/// A sale, and whose lessons it makes cheaper; the subject is the tutor, whose card says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PromotionNews {
    pub promotion_id: PromotionId,
    pub tutor_id: TutorId,
    pub user_id: UserId,
}

impl News for PromotionNews {
    fn subject(&self) -> Uuid {
        self.tutor_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}
