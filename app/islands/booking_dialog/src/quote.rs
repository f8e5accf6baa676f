//! What booking costs and which times are free, formatted for one reader; used by the page without a script and by the
//! dialog alike.

use super::rpc::{BookingOffer, DayOption, TimeOption};
use bookings::booking::booking_create;
use calendar::availability::slots_list;
use chrono::Duration;
use domain::{
    Refusal,
    bookings::{BookingRequest, SessionState},
    calendar::refusals::time_missing,
    ids::TutorId,
    money::{Money, wallet::topup_bounds},
    people::tutor_profile::TutorProfile,
};
use face::{
    address, format,
    request::{locale, page_request},
    rpc::{Rpc, context, failed},
    tutors::by_day,
};
use money::wallet::wallet_get;
use services::people::tutor_profile::tutor_profile_get;
use spine::{Context, idempotency::IdempotencyKey};

/// Days ahead that the dialog offers.
const OFFER_DAYS: i64 = 14;

/// The price of a lesson: the hourly rate by its minutes, rounded half to even (MO2).
pub fn price_of(profile: &TutorProfile, minutes: i32) -> Money {
    profile.card.hourly_rate.scale(i64::from(minutes), 60).unwrap_or(profile.card.hourly_rate)
}

/// Times and price for one length.
pub async fn offer_read(tutor_id: &str, minutes: i32) -> Rpc<BookingOffer> {
    let context = context()?;
    let id: TutorId = tutor_id.parse().map_err(|_| failed(Refusal::not_found("tutor").into()))?;
    let profile = tutor_profile_get(&context, id).await.map_err(failed)?;
    let back = address::book(id, &address::Choice { minutes: Some(minutes.into()), ..Default::default() });
    offer_of(&context, &profile, minutes, &back).await.map_err(failed)
}

/// The same for a profile that is already at hand. `back` is where somebody who must sign in or top up first goes on.
pub async fn offer_of(
    context: &Context,
    profile: &TutorProfile,
    minutes: i32,
    back: &str,
) -> spine::Result<BookingOffer> {
    let (l, zone, now) = (locale(), page_request().time_zone, context.now());
    let to = format::machine(now + Duration::days(OFFER_DAYS));
    let slots = slots_list(context, profile.card.id, (None, Some(&to)), Some(i64::from(minutes)), Some(300)).await?;
    let days = by_day(&slots, zone)
        .into_iter()
        .map(|(_, slots)| DayOption {
            name: slots.first().map(|s| format::date(l, zone, s.start, now)).unwrap_or_default(),
            times: slots
                .iter()
                .map(|s| TimeOption { start: format::machine(s.start), label: format::time(zone, s.start) })
                .collect(),
        })
        .collect();
    let price = price_of(profile, minutes);
    let text = format::money(l, price);
    let button = if profile.instant_booking {
        tr!(l, book.pay_and_book, amount = text.clone())
    } else {
        tr!(l, book.pay_and_request, amount = text.clone())
    };
    let (balance, first) = means(context, price, back).await?;
    Ok(BookingOffer { days, price: text, price_minor: price.minor, button, balance, first })
}

/// What the reader can pay with, and what has to be done before. `next` stands last in an address: the dialog adds what
/// was chosen meanwhile.
async fn means(context: &Context, price: Money, back: &str) -> spine::Result<(String, Option<(String, String)>)> {
    let l = locale();
    let Some(person) = context.person() else {
        return Ok((String::new(), Some((tr!(l, book.sign_in_first).to_string(), address::login(back)))));
    };
    if !person.email_verified {
        return Ok((String::new(), Some((tr!(l, book.verify_first).to_string(), "/check-your-mail".to_owned()))));
    }
    let wallet = wallet_get(context).await?;
    let available = wallet.balances.iter().find(|b| b.currency == price.currency).map_or(0, |b| b.available + b.promo);
    let balance = tr!(l, book.balance, amount = format::money(l, Money::new(available, price.currency)));
    let missing = (available < price.minor).then(|| {
        let amount = worth_topping_up(Money::new(price.minor - available, price.currency));
        let address = address::top_up(amount, &page_request().locale, back);
        (tr!(l, book.top_up_first, amount = format::money(l, amount)), address)
    });
    Ok((balance, missing))
}

/// What is missing, or the least that can be topped up.
fn worth_topping_up(missing: Money) -> Money {
    let (least, _) = topup_bounds(missing.currency);
    Money::new(missing.minor.max(least.minor), missing.currency)
}

/// Books and sends the reader to the booking.
pub async fn book_and_go(request: BookingRequest, key: &str) -> Rpc<String> {
    if request.start.trim().is_empty() {
        return Err(failed(time_missing().into()));
    }
    let key = IdempotencyKey::parse(key).map_err(|refusal| failed(refusal.into()))?;
    let booking = booking_create(&context()?, request, Some(&key)).await.map_err(failed)?;
    let notice = if booking.session_state == SessionState::Scheduled { "booked" } else { "requested" };
    let address = address::booking_after(booking.id, notice);
    leptos_axum::redirect(&address);
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::money::Currency;

    #[test]
    fn nobody_is_sent_to_top_up_less_than_can_be_topped_up() {
        assert_eq!(worth_topping_up(Money::new(200, Currency::Usd)), Money::new(500, Currency::Usd));
        assert_eq!(worth_topping_up(Money::new(200, Currency::Jpy)), Money::new(500, Currency::Jpy));
        assert_eq!(worth_topping_up(Money::new(3_700, Currency::Usd)), Money::new(3_700, Currency::Usd));
    }
}
