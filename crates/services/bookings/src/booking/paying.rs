//! What a way of paying makes of a lesson's price, and what it leaves behind: the lesson taken out of a package, the
//! use of a promo code.
//!
//! A wallet needs nothing of it. Whatever is taken here is locked by the transaction that makes the booking, so of two
//! who want the last lesson of a package one gets it.

use super::family::Sides;
use chrono::{DateTime, Utc};
use domain::{
    bookings::{BookingState, Funding, PayWith, PaymentState, Transition, booking::ParsedBookingRequest, refusals},
    ids::BookingId,
    money::{
        Journal, Money,
        packages::LessonWish,
        refusals::{package_unchosen, promo_code_not_here},
    },
};
use money::{
    packages::{TakenLesson, lesson_return, lesson_take},
    payouts::debt_net,
    promo::{PromoUse, promo_return, promo_take},
};
use spine::Result;
use sqlx::{Postgres, Transaction as Work};

/// What is paid, and from what.
pub(super) struct Paying {
    /// The tutor's price.
    pub price: Money,
    /// What the payer pays.
    pub total: Money,
    /// What there is to pay with, where that is not the wallet's balance.
    pub available: Option<i64>,
    lesson: Option<TakenLesson>,
    promo: Option<PromoUse>,
}

impl Paying {
    /// Judges the way of paying for a lesson that costs `price` by the hour.
    ///
    /// # Errors
    /// 422 `payment_method_unavailable` where a parent would have to agree first, `promo_code_unknown`; 404 and 409 of
    /// [`domain::money::packages::Package::take`], 409 of [`domain::money::promo::PromoCode::discount`].
    pub(super) async fn of(
        work: &mut Work<'_, Postgres>,
        sides: Sides,
        parsed: &ParsedBookingRequest,
        price: Money,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let promo = match &parsed.promo_code {
            Some(_) if !matches!(parsed.pay_with, PayWith::Wallet | PayWith::Card) => {
                return Err(promo_code_not_here().into());
            }
            Some(code) => Some(promo_take(work, code, sides.payer, price, now).await?),
            None => None,
        };
        let discount = promo.map_or(0, |used| used.discount.minor);
        let total = Money::new(price.minor - discount, price.currency);
        let plain = Self { price, total, available: None, lesson: None, promo };
        match (parsed.pay_with, parsed.package_id) {
            (PayWith::Package, Some(package)) => {
                if sides.waits {
                    return Err(refusals::payment_method_unavailable().into());
                }
                let (tutor, minutes, start) = (parsed.tutor_id, parsed.minutes, parsed.start);
                let wish = LessonWish { payer: sides.payer, tutor, minutes, start };
                let lesson = lesson_take(work, package, &wish, now).await?;
                let share = lesson.share;
                Ok(Self { price: share, total: share, available: Some(share.minor), lesson: Some(lesson), promo: None })
            }
            (PayWith::Package, None) => Err(package_unchosen().into()),
            (PayWith::Wallet, _) => Ok(plain),
            (PayWith::Card | PayWith::Credits, _) => Err(refusals::payment_method_unavailable().into()),
        }
    }

    /// Stores what was taken for a booking that was made.
    pub(super) async fn store(
        &self,
        work: &mut Work<'_, Postgres>,
        booking: BookingId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if let Some(lesson) = &self.lesson {
            lesson.store(work, booking, now).await?;
        }
        match &self.promo {
            Some(used) => used.store(work, booking, now).await,
            None => Ok(()),
        }
    }
}

/// What follows when all of the money goes back before anybody was paid: the code can be used again, the lesson returns
/// to its package, or its price goes on to the wallet by a journal of its own.
pub(super) async fn given_back(
    work: &mut Work<'_, Postgres>,
    was: &BookingState,
    step: &Transition,
    booking: BookingId,
    now: DateTime<Utc>,
) -> Result<Option<Journal>> {
    let back = matches!(step.next.tuple.payment(), PaymentState::Voided | PaymentState::Refunded);
    if !back || was.tuple.is_settled() {
        return Ok(None);
    }
    if was.terms.discount() > 0 {
        promo_return(work, booking, now).await?;
    }
    if was.terms.funding != Funding::Package {
        return Ok(None);
    }
    lesson_return(work, booking, was.terms.payer, now).await
}

/// What follows when earnings leave the dispute window: they pay for what the tutor owes.
pub(super) async fn cleared(
    work: &mut Work<'_, Postgres>,
    was: &BookingState,
    step: &Transition,
) -> Result<Option<Journal>> {
    let clears = was.earnings_cleared_at.is_none() && step.next.earnings_cleared_at.is_some();
    if !clears || was.terms.funding == Funding::Credits {
        return Ok(None);
    }
    let earned = Money::new(step.next.earnings, was.terms.total.currency);
    debt_net(work, was.terms.tutor, earned).await
}
