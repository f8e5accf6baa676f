//! What a way of paying makes of a lesson's price, and what it leaves behind: the lesson taken out of a package, the
//! use of a promo code.
//!
//! A wallet needs nothing of it. Whatever is taken here is locked by the transaction that makes the booking, so of two
//! who want the last lesson of a package one gets it.

use super::{family::Sides, offer::Priced};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{BookingState, Funding, PayWith, PaymentState, Transition, booking::ParsedBookingRequest, refusals},
    ids::{BookingId, UserId},
    money::{
        Journal, Money,
        packages::LessonWish,
        promo_credit::{promo_part, used},
        promotions::{Sale, code_counts},
        refusals::{package_unchosen, promo_code_not_here},
    },
};
use money::{
    conversion::{Converted, convert_for},
    credits::credit_lesson,
    packages::{TakenLesson, lesson_return, lesson_take},
    promo::{PromoUse, promo_return, promo_take},
    sponsors::{Sponsored, sponsor_for},
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction as Work};

/// What there is to pay with beside a card.
#[derive(Clone, Copy)]
pub(super) struct Means {
    /// In the wallet of the lesson's currency.
    pub held: i64,
    /// Promotional credit.
    pub credit: i64,
    /// Whether the learner is a member of an institution, which may pay.
    pub member: bool,
    /// Whether the lesson may wait for the institution's yes.
    pub may_wait: bool,
}

/// What is paid, and from what.
pub(super) struct Paying {
    /// The tutor's price, after a sale.
    pub price: Money,
    /// What the payer pays.
    pub total: Money,
    /// What there is to pay with, where that is not the wallet's balance.
    pub available: Option<i64>,
    /// The sale that counts; none beside a promo code that takes off more.
    pub sale: Option<Sale>,
    lesson: Option<TakenLesson>,
    promo: Option<PromoUse>,
    converted: Option<Converted>,
    /// Whose promotional credit pays for how much of it.
    credit: Option<(UserId, Money)>,
    /// The institution that pays all of it.
    sponsor: Option<Sponsored>,
}

impl Paying {
    /// Judges the way of paying for a lesson that the tutor asks that price for. Of a sale and a promo code the larger
    /// counts: the sale where both take off the same, and then the code is not used.
    ///
    /// # Errors
    /// 422 `payment_method_unavailable` where a parent would have to agree first, `promo_code_unknown`; 404 and 409 of
    /// [`domain::money::packages::Package::take`], 409 of [`domain::money::promo::PromoCode::discount`].
    pub(super) async fn of(
        work: &mut Work<'_, Postgres>,
        sides: Sides,
        parsed: &ParsedBookingRequest,
        (priced, means): (Priced, Means),
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let promo = match &parsed.promo_code {
            Some(_) if !matches!(parsed.pay_with, PayWith::Wallet | PayWith::Card) => {
                return Err(promo_code_not_here().into());
            }
            Some(code) => Some(promo_take(work, code, sides.payer, priced.regular, now).await?),
            None => None,
        };
        let promo = promo.filter(|used| code_counts(priced.sale.as_ref(), Some(used.discount)));
        let priced = Priced { sale: priced.sale.filter(|_| promo.is_none()), ..priced };
        let price = priced.price();
        if matches!(parsed.pay_with, PayWith::Card | PayWith::Credits) && sides.waits {
            return Err(refusals::payment_method_unavailable().into());
        }
        let discount = promo.map_or(0, |used| used.discount.minor);
        let total = Money::new(price.minor - discount, price.currency);
        let none = Self::plain(price, total);
        let plain = Self { promo, sale: priced.sale, ..none };
        match (parsed.pay_with, parsed.package_id) {
            (PayWith::Package, Some(package)) => {
                if sides.waits {
                    return Err(refusals::payment_method_unavailable().into());
                }
                let (tutor, minutes, start) = (parsed.tutor_id, parsed.minutes, parsed.start);
                let wish = LessonWish { payer: sides.payer, tutor, minutes, start };
                let lesson = lesson_take(work, package, &wish, now).await?;
                let share = lesson.share;
                let (available, lesson) = (Some(share.minor), Some(lesson));
                Ok(Self { available, lesson, ..Self::plain(share, share) })
            }
            (PayWith::Package, None) => Err(package_unchosen().into()),
            // Whoever is asked for a yes first pays with it, in the lesson's currency.
            (PayWith::Wallet, _) if sides.waits => Ok(plain),
            (PayWith::Wallet, _) => {
                if means.member
                    && sides.learner == sides.payer
                    && let Some(sponsor) = sponsor_for(work, (sides.payer, total), (now, means.may_wait)).await?
                {
                    return Ok(Self { available: Some(total.minor), sponsor: Some(sponsor), ..plain });
                }
                let held = means.held;
                let part = promo_part(total.minor, held, means.credit);
                let converted = convert_for(work, sides.payer, (total, held + part), now).await?;
                let available = if converted.is_some() { total.minor } else { held + part };
                let credit = (part > 0).then_some((sides.payer, Money::new(part, total.currency)));
                Ok(Self { available: Some(available), converted, credit, ..plain })
            }
            // A page to pay nothing at does not exist.
            (PayWith::Card, _) if total.minor == 0 => Err(refusals::payment_method_unavailable().into()),
            (PayWith::Card, _) => Ok(plain),
            (PayWith::Credits, _) => Self::in_credits(work, sides, parsed, now).await,
        }
    }

    /// Whether the institution that pays wants to agree first.
    pub(super) fn asks(&self) -> bool {
        self.sponsor.as_ref().is_some_and(|sponsor| sponsor.waits)
    }

    const fn plain(price: Money, total: Money) -> Self {
        Self {
            price,
            total,
            available: None,
            sale: None,
            lesson: None,
            promo: None,
            converted: None,
            credit: None,
            sponsor: None,
        }
    }

    /// What the lesson costs in credits; whoever learns pays for themselves.
    async fn in_credits(
        work: &mut Work<'_, Postgres>,
        sides: Sides,
        parsed: &ParsedBookingRequest,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        if sides.learner != sides.payer {
            return Err(refusals::payment_method_unavailable().into());
        }
        if let Some(agreed) = parsed.agreed {
            return Ok(Self { available: Some(0), ..Self::plain(agreed, agreed) });
        }
        let what = (parsed.tutor_id, parsed.subject_id, parsed.minutes);
        let lesson = credit_lesson(work, sides.payer, what, now).await?;
        if parsed.expected_price.is_some_and(|expected| expected != lesson.price.minor) {
            return Err(refusals::price_changed(lesson.price).into());
        }
        let (price, available) = (lesson.price, Some(lesson.available));
        Ok(Self { available, ..Self::plain(price, price) })
    }

    /// Stores what was taken for a booking that was made; answers the journals that go before the booking's own.
    pub(super) async fn store(
        &self,
        work: &mut Work<'_, Postgres>,
        booking: BookingId,
        now: DateTime<Utc>,
    ) -> Result<Vec<Journal>> {
        if let Some(lesson) = &self.lesson {
            lesson.store(work, booking, now).await?;
        }
        if let Some(used) = &self.promo {
            used.store(work, booking, now).await?;
        }
        let mut before = Vec::new();
        if let Some((payer, part)) = self.credit {
            before.push(used(payer, part).map_err(|fault| Error::unexpected(format!("promotional credit: {fault}")))?);
        }
        if let Some(sponsor) = &self.sponsor {
            if sponsor.waits {
                sponsor.ask(work, booking, now).await?;
            } else {
                before.push(sponsor.store(work, booking, now).await?);
            }
        }
        if let Some(converted) = &self.converted {
            before.push(converted.store(work, booking, now).await?);
        }
        Ok(before)
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
