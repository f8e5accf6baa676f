//! Server functions of requests for help.

use bookings::help::{help_accept, help_ask, help_close, help_offer};
use domain::{
    Refusal,
    bookings::help::{HelpAsked, HelpOffered, HelpTaken, WeekTime},
    ids::{HelpOfferId, HelpRequestId},
    money::{Currency, typed::parse_typed},
    people::tutor_profile::RateRequest,
    text::visible::trimmed,
};
use face::{
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;

fn request(id: &str) -> Result<HelpRequestId, RpcError> {
    id.parse().map_err(|_| failed(Refusal::not_found("help request").into()))
}

/// An amount as it is typed, in the words of the reader's language.
pub(crate) fn amount_of(typed: &str, currency: &str, field: &str) -> Result<RateRequest, RpcError> {
    let parsed = Currency::parse(currency).and_then(|known| parse_typed(typed, known, &page_request().locale));
    let minor = parsed.map_err(|refusal| failed(refusal.at(field).into()))?.minor;
    Ok(RateRequest { amount: minor.into(), currency: currency.to_owned() })
}

/// Asks tutors of a subject.
#[server(prefix = "/rpc", endpoint = "bookings/help-ask", input = server_fn::codec::PostUrl)]
pub async fn ask_help(
    #[server(default)] subject_id: String,
    #[server(default)] text: String,
    #[server(default)] budget: String,
    #[server(default)] currency: String,
    #[server(default)] days: Vec<String>,
    #[server(default)] from: String,
    #[server(default)] until: String,
) -> Result<(), RpcError> {
    let budget = if trimmed(&budget).is_empty() { None } else { Some(amount_of(&budget, &currency, "budget")?) };
    let time = |weekday: String| WeekTime { weekday, start: from.clone(), end: until.clone(), time_zone: None };
    let times = days.into_iter().map(time).collect();
    let time_zone = Some(page_request().time_zone.name().to_owned());
    let made =
        help_ask(&context()?, &HelpAsked { subject_id, text, budget, times, time_zone }).await.map_err(failed)?;
    leptos_axum::redirect(&format!("/help-requests/{}?notice=help_asked", made.id));
    Ok(())
}

/// Takes the own request back.
#[server(prefix = "/rpc", endpoint = "bookings/help-close")]
pub async fn close_help(request_id: String) -> Result<(), RpcError> {
    help_close(&context()?, request(&request_id)?).await.map_err(failed)?;
    leptos_axum::redirect("/help-requests");
    Ok(())
}

/// Offers a lesson.
#[server(prefix = "/rpc", endpoint = "bookings/help-offer", input = server_fn::codec::PostUrl)]
pub async fn offer_help(
    request_id: String,
    #[server(default)] text: String,
    #[server(default)] price: String,
    #[server(default)] currency: String,
    #[server(default)] minutes: Option<i64>,
    #[server(default)] starts: Vec<String>,
) -> Result<(), RpcError> {
    let id = request(&request_id)?;
    let price = Some(amount_of(&price, &currency, "price")?);
    help_offer(&context()?, id, &HelpOffered { text, price, starts, minutes }).await.map_err(failed)?;
    leptos_axum::redirect(&format!("/help-requests/{id}?notice=help_offered"));
    Ok(())
}

/// Books the lesson that an answer offers.
#[server(prefix = "/rpc", endpoint = "bookings/help-accept")]
pub async fn accept_help(
    request_id: String,
    offer_id: String,
    #[server(default)] start: String,
    #[server(default)] expected_price: Option<i64>,
    #[server(default)] expected_minutes: Option<i64>,
) -> Result<(), RpcError> {
    let offer: HelpOfferId = offer_id.parse().map_err(|_| failed(Refusal::not_found("help request").into()))?;
    let taken = HelpTaken { start: Some(start), pay_with: None, expected_price, expected_minutes };
    let booking = help_accept(&context()?, (request(&request_id)?, offer), &taken).await.map_err(failed)?;
    leptos_axum::redirect(&format!("/bookings/{}?notice=requested", booking.id));
    Ok(())
}
