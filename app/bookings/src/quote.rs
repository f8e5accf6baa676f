//! What booking costs and what the reader can pay it with.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{Approval, BookingRequest, SessionState, refusals, rhythm::Rhythm, series::SeriesRequest},
    calendar::refusals::time_missing,
    identity::Role,
    ids::TutorId,
    money::{Money, promotions::PriceQuote, wallet::topup_bounds},
    people::tutor_profile::TutorProfile,
};
use face::{
    address, format,
    request::{locale, page_request},
    rpc::{Rpc, context, failed},
    tutors::about_of,
};
use money::{
    conversion::conversion_shown,
    promotions::{pricing_of, quote_in},
    sponsors::sponsor_shown,
    wallet::wallet_get,
};
use services::people::tutor_profile::tutor_profile_get;
use spine::{Context, Error, idempotency::IdempotencyKey};

/// The price, what is in the wallet, and the one thing to do.
#[derive(Clone)]
pub struct Quote {
    /// The price of a single lesson.
    pub price: Money,
    /// Without a sale: what each lesson of a series costs.
    pub regular: Money,
    /// The sale that counts, with the price to compare it with.
    pub sale: Option<PriceQuote>,
    /// `≈ €23, charged as $25.00`, where the reader's own currency is another.
    pub about: Option<String>,
    /// "Pay $25.00 and request".
    pub button: String,
    /// "Your wallet holds $40.00."; empty where nobody is signed in.
    pub balance: String,
    /// What to do before this can be paid: sign in, confirm the email, top up. Text and address.
    pub first: Option<(String, String)>,
}

/// What a lesson of that subject and `minutes` costs that begins then. `back` is where somebody who must sign in or top
/// up first goes on.
pub async fn quote_of(
    context: &Context,
    profile: &TutorProfile,
    (subject, minutes, start): (&str, i32, &str),
    back: &str,
) -> spine::Result<Quote> {
    let (l, regular) = (locale(), profile.price_of(subject, minutes));
    let sale = sale_of(context, profile, regular, (subject, minutes, start)).await?;
    let price = sale.map_or(regular, |sale| sale.price);
    let amount = format::money(l, price);
    if context.has_role(Role::Child) {
        // A child pays nothing: its parent does, with the yes.
        let (button, balance) = (tr!(l, approval.ask).to_string(), tr!(l, approval.parent_pays).to_string());
        return Ok(Quote { price, regular, sale, about: None, button, balance, first: None });
    }
    let button = if profile.instant_booking {
        tr!(l, book.pay_and_book, amount = amount)
    } else {
        tr!(l, book.pay_and_request, amount = amount)
    };
    let about = about_of(context, price).await?;
    let about = about.map(|about| tr!(l, book.charged_as, about = about, amount = format::money(l, price)));
    let (balance, first) = means(context, price, back).await?;
    Ok(Quote { price, regular, sale, about, button, balance, first })
}

/// The sale of the tutor's that counts for the lesson; nothing more is read where none runs.
async fn sale_of(
    context: &Context,
    profile: &TutorProfile,
    regular: Money,
    (subject, minutes, start): (&str, i32, &str),
) -> spine::Result<Option<PriceQuote>> {
    let (Ok(subject), Ok(start)) = (subject.parse(), start.parse::<DateTime<Utc>>()) else { return Ok(None) };
    if profile.card.sales.is_empty() {
        return Ok(None);
    }
    let pricing = pricing_of(context, profile.card.id).await?;
    let quote = quote_in(&pricing, regular, (subject, minutes, start), context.now());
    Ok(quote.sale.map(|_| quote))
}

async fn means(context: &Context, price: Money, back: &str) -> spine::Result<(String, Option<(String, String)>)> {
    let l = locale();
    let Some(person) = context.person() else {
        return Ok((String::new(), Some((tr!(l, book.sign_in_first).to_string(), address::login(back)))));
    };
    if !person.email_verified {
        // What was chosen stays in sight there.
        let confirm = address::check_your_mail("", back);
        return Ok((String::new(), Some((tr!(l, book.verify_first).to_string(), confirm))));
    }
    if let Some(sponsor) = sponsor_shown(context, price).await? {
        let words = if sponsor.waits {
            tr!(l, book.sponsored_asks, institution = sponsor.name)
        } else {
            tr!(l, book.sponsored, institution = sponsor.name)
        };
        return Ok((words, None));
    }
    let wallet = wallet_get(context).await?;
    let available = wallet.balances.iter().find(|b| b.currency == price.currency).map_or(0, |b| b.available + b.promo);
    if available < price.minor
        && let Some(found) = conversion_shown(context, price).await?
    {
        let (paid, amount) = (format::money(l, found.conversion.paid), format::money(l, price));
        let date = format::date(l, page_request().time_zone, found.at, context.now());
        return Ok((tr!(l, book.converted, paid = paid, amount = amount, source = found.source, date = date), None));
    }
    let balance = tr!(l, book.balance, amount = format::money(l, Money::new(available, price.currency)));
    let missing = (available < price.minor).then(|| {
        let amount = worth_topping_up(Money::new(price.minor - available, price.currency));
        let address = address::top_up(amount, &page_request().locale, back);
        (tr!(l, book.top_up_first, amount = format::money(l, amount)), address)
    });
    Ok((balance, missing))
}

/// What is missing, or the least that can be topped up.
pub fn worth_topping_up(missing: Money) -> Money {
    let (least, _) = topup_bounds(missing.currency);
    Money::new(missing.minor.max(least.minor), missing.currency)
}

/// Where somebody goes whose saved card was declined: the time is kept, and the lesson's page says until when and takes
/// another card.
fn declined_page(refusal: &Refusal) -> Option<String> {
    let id = refusal.facts.get("booking_id").filter(|_| refusal.code == "card_declined")?;
    id.as_str().map(|id| format!("/bookings/{id}?notice=card_declined"))
}

/// Books and sends the reader to the booking.
pub async fn book_and_go(request: BookingRequest, key: &str) -> Rpc<String> {
    if request.start.trim().is_empty() {
        return Err(failed(time_missing().into()));
    }
    let key = IdempotencyKey::parse(key).map_err(|refusal| failed(refusal.into()))?;
    let booking = match bookings::booking::booking_create(&context()?, request, Some(&key)).await {
        Err(Error::Refused(refusal)) => match declined_page(&refusal) {
            Some(address) => {
                leptos_axum::redirect(&address);
                return Ok(address);
            }
            None => return Err(failed(refusal.into())),
        },
        answer => answer.map_err(failed)?,
    };
    let notice = match (booking.approval, booking.session_state) {
        (Some(Approval::Waiting), _) if booking.payer_id.is_none() => "asked_institution",
        (Some(Approval::Waiting), _) => "asked",
        (_, SessionState::Scheduled) => "booked",
        _ => "requested",
    };
    let after = address::booking_after(booking.id, notice);
    let address = match booking.checkout_url {
        // The card first: the booking waits for it.
        Some(page) if page.starts_with('/') => address::with_next(&page, Some(&address::booking(booking.id))),
        Some(page) => page,
        None => after,
    };
    leptos_axum::redirect(&address);
    Ok(address)
}

/// Nothing of a series is held before its whole price was shown: a form without a script shows it as a second step.
async fn agreed(context: &Context, request: &SeriesRequest, (rhythm, shown): (Rhythm, i64)) -> spine::Result<()> {
    let (tutor, minutes) = (request.tutor_id.parse::<TutorId>(), i32::try_from(request.minutes));
    // What cannot be read is told with everything else that is wrong.
    let (Ok(tutor), Ok(minutes)) = (tutor, minutes) else { return Ok(()) };
    let profile = tutor_profile_get(context, tutor).await?;
    match rhythm.total(profile.price_of(&request.subject_id, minutes)) {
        Some(total) if total.minor != shown => Err(refusals::series_price(rhythm.lessons, total).into()),
        _ => Ok(()),
    }
}

/// Books a series and sends the reader to it. `agreed_to` is what the page offered and the whole price it showed.
pub async fn series_and_go(request: &SeriesRequest, agreed_to: Option<(Rhythm, i64)>, key: &str) -> Rpc<String> {
    if request.start.trim().is_empty() {
        return Err(failed(time_missing().into()));
    }
    let key = IdempotencyKey::parse(key).map_err(|refusal| failed(refusal.into()))?;
    let context = context()?;
    if let Some(agreed_to) = agreed_to {
        agreed(&context, request, agreed_to).await.map_err(failed)?;
    }
    let series = bookings::series::series_create(&context, request, Some(&key)).await.map_err(failed)?;
    let waits = series.bookings.iter().any(|lesson| lesson.session_state == SessionState::Requested);
    let notice = if waits { "series_requested" } else { "series_booked" };
    let address = format!("{}?notice={notice}", address::series(series.id));
    leptos_axum::redirect(&address);
    Ok(address)
}
