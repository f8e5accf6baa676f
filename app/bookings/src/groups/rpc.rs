//! What people do with group lessons and waiting lists. Plain forms post here.

use crate::acts_rpc::done;
use bookings::{
    booking::seat_take,
    group::{group_cancel, group_create, group_reword, seat_give_back},
    waitlist::{offer_claim, wait_for_group, wait_join, wait_leave},
};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::{
    Refusal,
    bookings::{
        group::{GroupLessonRequest, SeatRequest},
        waitlist::WaitRequest,
    },
    calendar::{WallTime, refusals::day_unknown, resolve_wall_time},
    ids::GroupLessonId,
    money::{Currency, typed::parse_typed},
    people::tutor_profile::RateRequest,
    text::numbers::{ascii_digits, whole},
};
use face::{
    address,
    request::page_request,
    rpc::{Rpc, RpcError, context, failed},
};
use leptos::prelude::*;
use spine::idempotency::IdempotencyKey;

fn group_id(id: &str) -> Rpc<GroupLessonId> {
    id.parse().map_err(|_| failed(Refusal::not_found("group lesson").into()))
}

fn key_of(key: &str) -> Rpc<IdempotencyKey> {
    IdempotencyKey::parse(key).map_err(|refusal| failed(refusal.into()))
}

/// An instant as somebody types it: a day and a time on their clock.
fn instant(field: &str, day: &str, time: &str) -> Result<DateTime<Utc>, Refusal> {
    let day: NaiveDate = ascii_digits(day.trim()).parse().map_err(|_| day_unknown().at("date"))?;
    let time = WallTime::parse(time).map_err(|refusal| refusal.at("time"))?;
    resolve_wall_time(page_request().time_zone, day, time).unique(field)
}

fn text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A tutor offers a group lesson; day and time are on the own clock.
#[server(name = GroupCreate, prefix = "/rpc", endpoint = "bookings/group")]
pub async fn offer(
    key: String,
    #[server(default)] title: String,
    #[server(default)] about: String,
    #[server(default)] subject_id: String,
    #[server(default)] date: String,
    #[server(default)] time: String,
    #[server(default)] minutes: String,
    #[server(default)] seats: String,
    #[server(default)] price: String,
    #[server(default)] currency: String,
) -> Result<(), RpcError> {
    let key = key_of(&key)?;
    let start = instant("time", &date, &time).map_err(|refusal| failed(refusal.into()))?;
    let amount = Currency::parse(&currency).and_then(|c| parse_typed(&price, c, &page_request().locale));
    let amount = amount.map_err(|refusal| failed(refusal.at("price").into()))?.minor;
    let request = GroupLessonRequest {
        title,
        about: Some(about),
        subject_id,
        start: text(start),
        minutes: whole(&minutes).unwrap_or_default(),
        seats: whole(&seats).unwrap_or_default(),
        price: Some(RateRequest { amount: amount.into(), currency }),
    };
    let made = group_create(&context()?, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&address::group_after(made.id, "saved"));
    Ok(())
}

/// Its tutor calls a group lesson off.
#[server(name = GroupCancel, prefix = "/rpc", endpoint = "bookings/group-cancel")]
pub async fn call_off(group_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let id = self::group_id(&group_id)?;
    let reason = Some(reason.as_str()).filter(|text| !text.trim().is_empty());
    group_cancel(&context()?, id, reason).await.map_err(failed)?;
    leptos_axum::redirect(&address::group_after(id, "cancelled"));
    Ok(())
}

/// Its tutor gives a group lesson other words.
#[server(name = GroupReword, prefix = "/rpc", endpoint = "bookings/group-reword")]
pub async fn reword(
    group_id: String,
    #[server(default)] title: String,
    #[server(default)] about: String,
) -> Result<(), RpcError> {
    let id = self::group_id(&group_id)?;
    group_reword(&context()?, id, &title, &about).await.map_err(failed)?;
    leptos_axum::redirect(&address::group_after(id, "saved"));
    Ok(())
}

/// Takes a place.
#[server(name = SeatTake, prefix = "/rpc", endpoint = "bookings/seat")]
pub async fn take(
    group_id: String,
    key: String,
    #[server(default)] expected_price: Option<i64>,
) -> Result<(), RpcError> {
    let (id, key) = (self::group_id(&group_id)?, key_of(&key)?);
    let request = SeatRequest { expected_price, ..SeatRequest::default() };
    let booking = seat_take(&context()?, id, &request, (None, Some(&key))).await.map_err(failed)?;
    done(booking.id, "booked");
    Ok(())
}

/// Gives the own place back.
#[server(name = SeatGiveBack, prefix = "/rpc", endpoint = "bookings/seat-give-back")]
pub async fn give_back(group_id: String, key: String) -> Result<(), RpcError> {
    let (id, key) = (self::group_id(&group_id)?, key_of(&key)?);
    seat_give_back(&context()?, id, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&address::group_after(id, "cancelled"));
    Ok(())
}

/// Waits for a place of a group lesson, or for a tutor's time between two days on the own clock.
#[server(name = WaitJoin, prefix = "/rpc", endpoint = "bookings/wait")]
pub async fn wait(
    #[server(default)] group_id: String,
    #[server(default)] tutor_id: String,
    #[server(default)] subject_id: String,
    #[server(default)] from: String,
    #[server(default)] to: String,
    #[server(default)] minutes: String,
) -> Result<(), RpcError> {
    let context = context()?;
    if group_id.is_empty() {
        let day = |field: &str, day: &str, time: &str| {
            instant(field, day, time).map_err(|refusal| failed(refusal.at(field).into()))
        };
        let (from, to) = (day("from", &from, "00:00")?, day("to", &to, "23:59")?);
        let request = WaitRequest {
            tutor_id: Some(tutor_id),
            subject_id: Some(subject_id).filter(|id| !id.is_empty()),
            from: Some(text(from)),
            to: Some(text(to)),
            minutes: whole(&minutes),
            ..WaitRequest::default()
        };
        wait_join(&context, &request).await.map_err(failed)?;
    } else {
        wait_for_group(&context, self::group_id(&group_id)?).await.map_err(failed)?;
    }
    leptos_axum::redirect(&format!("{}?notice=waiting", address::WAITLIST));
    Ok(())
}

/// Leaves a waiting list.
#[server(name = WaitLeave, prefix = "/rpc", endpoint = "bookings/wait-leave")]
pub async fn leave(wait_id: String) -> Result<(), RpcError> {
    let id = wait_id.parse().map_err(|_| failed(Refusal::not_found("waitlist entry").into()))?;
    wait_leave(&context()?, id).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", address::WAITLIST));
    Ok(())
}

/// Books what is kept.
#[server(name = OfferClaim, prefix = "/rpc", endpoint = "bookings/offer-claim")]
pub async fn claim(offer_id: String, key: String) -> Result<(), RpcError> {
    let id = offer_id.parse().map_err(|_| failed(Refusal::not_found("offer").into()))?;
    let booking = offer_claim(&context()?, id, "wallet", Some(&key_of(&key)?)).await.map_err(failed)?;
    done(booking.id, "booked");
    Ok(())
}
