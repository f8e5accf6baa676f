//! What people do in circles and cohorts. Plain forms post here.

use crate::parts::{circle_path, cohort_path, place_path};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::{
    Refusal,
    calendar::{WallTime, refusals::day_unknown, resolve_wall_time},
    ids::{CircleId, CircleSessionId, CohortId, UserId},
    learning::{
        circle::{
            CircleAttendanceRequest, CirclePartnerRequest, CircleRecapRequest, CircleRequest, CircleRsvpRequest,
            CircleSchedule, CircleSessionRequest, CircleSurveyRequest,
        },
        cohort::CohortRequest,
        cohort_session::CohortSessionRequest,
        enrolment::EnrolRequest,
    },
    money::{Currency, typed::parse_typed},
    text::numbers::{ascii_digits, whole},
};
use face::{
    request::page_request,
    rpc::{RpcError, context, failed},
};
use learning::{circles, cohorts};
use leptos::prelude::*;
use spine::idempotency::IdempotencyKey;
use std::str::FromStr;

fn id<T: FromStr>(text: &str, what: &str) -> Result<T, RpcError> {
    text.parse().map_err(|_| failed(Refusal::not_found(what).into()))
}

fn circle_of(text: &str) -> Result<CircleId, RpcError> {
    id(text, "circle")
}

fn cohort_of(text: &str) -> Result<CohortId, RpcError> {
    id(text, "cohort")
}

fn key_of(text: &str) -> Result<IdempotencyKey, RpcError> {
    IdempotencyKey::parse(text).map_err(|refusal| failed(refusal.into()))
}

/// An instant as somebody types it: a day and a time on their clock.
fn instant(day: &str, time: &str) -> Result<DateTime<Utc>, Refusal> {
    let day: NaiveDate = ascii_digits(day.trim()).parse().map_err(|_| day_unknown().at("date"))?;
    let time = WallTime::parse(time).map_err(|refusal| refusal.at("time"))?;
    resolve_wall_time(page_request().time_zone, day, time).unique("time")
}

fn text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Back on the circle's page.
fn back(id: CircleId) {
    leptos_axum::redirect(&format!("{}?notice=saved", circle_path(id)));
}

/// Begins a circle. Without a day it finds its times later.
#[server(name = CircleNew, prefix = "/rpc", endpoint = "learning/circle")]
pub async fn circle_new(
    key: String,
    #[server(default)] title: String,
    #[server(default)] subject_id: String,
    #[server(default)] size: String,
    #[server(default)] agenda: String,
    #[server(default)] date: String,
    #[server(default)] time: String,
    #[server(default)] minutes: String,
    #[server(default)] sessions: String,
) -> Result<(), RpcError> {
    let key = key_of(&key)?;
    let schedule = if date.trim().is_empty() {
        None
    } else {
        let start = instant(&date, &time).map_err(|refusal| failed(refusal.into()))?;
        let minutes = whole(&minutes).unwrap_or_default();
        Some(CircleSchedule { start: text(start), minutes, sessions: Some(whole(&sessions).unwrap_or_default()) })
    };
    let (subject_id, size) = (subject_id.parse().ok(), whole(&size).unwrap_or_default());
    let request = CircleRequest { title, subject_id, size, schedule, agenda };
    let made = circles::circle_create(&context()?, &request, Some(&key)).await.map_err(failed)?;
    back(made.id);
    Ok(())
}

/// Takes a place in a circle.
#[server(name = CircleJoin, prefix = "/rpc", endpoint = "learning/circle-join")]
pub async fn circle_join(circle_id: String) -> Result<(), RpcError> {
    let id = circle_of(&circle_id)?;
    circles::circle_join(&context()?, id).await.map_err(failed)?;
    back(id);
    Ok(())
}

/// Gives it back.
#[server(name = CircleLeave, prefix = "/rpc", endpoint = "learning/circle-leave")]
pub async fn circle_leave(circle_id: String) -> Result<(), RpcError> {
    circles::circle_leave(&context()?, circle_of(&circle_id)?).await.map_err(failed)?;
    leptos_axum::redirect("/circles?notice=saved");
    Ok(())
}

/// Closes a circle.
#[server(name = CircleClose, prefix = "/rpc", endpoint = "learning/circle-close")]
pub async fn circle_close(circle_id: String) -> Result<(), RpcError> {
    let id = circle_of(&circle_id)?;
    circles::circle_close(&context()?, id).await.map_err(failed)?;
    back(id);
    Ok(())
}

/// Sets one more session: at a time that was offered, or at a day and a time that were typed.
#[server(name = CircleSessionNew, prefix = "/rpc", endpoint = "learning/circle-session")]
pub async fn circle_session(
    circle_id: String,
    key: String,
    #[server(default)] start: String,
    #[server(default)] date: String,
    #[server(default)] time: String,
    #[server(default)] minutes: String,
    #[server(default)] agenda: String,
) -> Result<(), RpcError> {
    let (id, key) = (circle_of(&circle_id)?, key_of(&key)?);
    let start =
        if start.is_empty() { text(instant(&date, &time).map_err(|refusal| failed(refusal.into()))?) } else { start };
    let request = CircleSessionRequest { start, minutes: whole(&minutes).unwrap_or_default(), agenda };
    circles::session_add(&context()?, id, &request, Some(&key)).await.map_err(failed)?;
    back(id);
    Ok(())
}

/// Says whether one comes.
#[server(name = CircleRsvp, prefix = "/rpc", endpoint = "learning/circle-rsvp")]
pub async fn circle_rsvp(
    circle_id: String,
    session_id: String,
    #[server(default)] answer: String,
) -> Result<(), RpcError> {
    let id = circle_of(&circle_id)?;
    let request = CircleRsvpRequest { session_id: Some(self::id(&session_id, "session")?), answer };
    circles::rsvp_put(&context()?, id, &request).await.map_err(failed)?;
    back(id);
    Ok(())
}

/// Says who was there.
#[server(name = CircleAttendance, prefix = "/rpc", endpoint = "learning/circle-attendance")]
pub async fn circle_attendance(
    circle_id: String,
    session_id: String,
    #[server(default)] present: Vec<String>,
) -> Result<(), RpcError> {
    let (id, session) = (circle_of(&circle_id)?, self::id::<CircleSessionId>(&session_id, "session")?);
    let present = present.iter().map(|person| self::id::<UserId>(person, "person"));
    let request = CircleAttendanceRequest { present: present.collect::<Result<_, _>>()? };
    circles::attendance_put(&context()?, (id, session), &request).await.map_err(failed)?;
    back(id);
    Ok(())
}

/// Writes down what was done.
#[server(name = CircleRecap, prefix = "/rpc", endpoint = "learning/circle-recap")]
pub async fn circle_recap(
    circle_id: String,
    session_id: String,
    #[server(default)] recap: String,
) -> Result<(), RpcError> {
    let (id, session) = (circle_of(&circle_id)?, self::id::<CircleSessionId>(&session_id, "session")?);
    circles::recap_put(&context()?, (id, session), &CircleRecapRequest { recap }).await.map_err(failed)?;
    back(id);
    Ok(())
}

/// Says what it was worth.
#[server(name = CircleSurvey, prefix = "/rpc", endpoint = "learning/circle-survey")]
pub async fn circle_survey(
    circle_id: String,
    session_id: String,
    #[server(default)] useful: String,
    #[server(default)] text: String,
) -> Result<(), RpcError> {
    let (id, session) = (circle_of(&circle_id)?, self::id::<CircleSessionId>(&session_id, "session")?);
    let request = CircleSurveyRequest { useful: whole(&useful).unwrap_or_default(), text };
    circles::survey_put(&context()?, (id, session), &request).await.map_err(failed)?;
    back(id);
    Ok(())
}

/// Names somebody to keep at it with; nobody takes the name back.
#[server(name = CirclePartnerSet, prefix = "/rpc", endpoint = "learning/circle-partner")]
pub async fn circle_partner(circle_id: String, #[server(default)] partner_id: String) -> Result<(), RpcError> {
    let id = circle_of(&circle_id)?;
    let partner_id = if partner_id.is_empty() { None } else { Some(self::id::<UserId>(&partner_id, "person")?) };
    circles::partners_put(&context()?, id, &CirclePartnerRequest { partner_id }).await.map_err(failed)?;
    back(id);
    Ok(())
}

/// Opens a cohort.
#[server(name = CohortNew, prefix = "/rpc", endpoint = "learning/cohort")]
pub async fn cohort_new(
    key: String,
    #[server(default)] course_id: String,
    #[server(default)] starts_on: String,
    #[server(default)] weeks: String,
    #[server(default)] seats: String,
    #[server(default)] price: String,
    #[server(default)] currency: String,
    #[server(default)] goal: String,
) -> Result<(), RpcError> {
    let key = key_of(&key)?;
    let price = if price.trim().is_empty() {
        None
    } else {
        let typed = Currency::parse(&currency).and_then(|c| parse_typed(&price, c, &page_request().locale));
        Some(typed.map_err(|refusal| failed(refusal.at("price").into()))?)
    };
    let request = CohortRequest {
        course_id: course_id.parse().ok(),
        starts_on: ascii_digits(starts_on.trim()).parse().ok(),
        weeks: whole(&weeks).unwrap_or_default(),
        seats: whole(&seats).unwrap_or_default(),
        price,
        goal,
    };
    let made = cohorts::cohort_create(&context()?, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", cohort_path(made.id)));
    Ok(())
}

/// Takes a place in a cohort.
#[server(name = CohortEnrol, prefix = "/rpc", endpoint = "learning/cohort-enrol")]
pub async fn cohort_enrol(cohort_id: String, expected: String, key: String) -> Result<(), RpcError> {
    let (id, key) = (cohort_of(&cohort_id)?, key_of(&key)?);
    let request = EnrolRequest { pay_with: String::new(), expected_price: expected.parse().ok() };
    let place = cohorts::cohort_enrol(&context()?, id, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&place_path(place.id));
    Ok(())
}

/// Stands in line for a place of a cohort.
#[server(name = CohortWait, prefix = "/rpc", endpoint = "learning/cohort-wait")]
pub async fn cohort_wait(cohort_id: String) -> Result<(), RpcError> {
    let id = cohort_of(&cohort_id)?;
    cohorts::cohort_wait(&context()?, id).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", cohort_path(id)));
    Ok(())
}

/// Leaves the line.
#[server(name = CohortUnwait, prefix = "/rpc", endpoint = "learning/cohort-unwait")]
pub async fn cohort_unwait(cohort_id: String) -> Result<(), RpcError> {
    let id = cohort_of(&cohort_id)?;
    cohorts::cohort_unwait(&context()?, id).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", cohort_path(id)));
    Ok(())
}

/// Leaves a cohort and keeps the course.
#[server(name = CohortLeave, prefix = "/rpc", endpoint = "learning/cohort-leave")]
pub async fn cohort_leave(cohort_id: String) -> Result<(), RpcError> {
    cohorts::cohort_leave(&context()?, cohort_of(&cohort_id)?).await.map_err(failed)?;
    leptos_axum::redirect("/cohorts?notice=saved");
    Ok(())
}

/// Calls a cohort off.
#[server(name = CohortCancel, prefix = "/rpc", endpoint = "learning/cohort-cancel")]
pub async fn cohort_cancel(cohort_id: String) -> Result<(), RpcError> {
    let id = cohort_of(&cohort_id)?;
    cohorts::cohort_cancel(&context()?, id).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=cancelled", cohort_path(id)));
    Ok(())
}

/// Sets one more live session of a cohort.
#[server(name = CohortSessionNew, prefix = "/rpc", endpoint = "learning/cohort-session")]
pub async fn cohort_session(
    cohort_id: String,
    key: String,
    #[server(default)] start: String,
    #[server(default)] date: String,
    #[server(default)] time: String,
    #[server(default)] minutes: String,
) -> Result<(), RpcError> {
    let (id, key) = (cohort_of(&cohort_id)?, key_of(&key)?);
    let start =
        if start.is_empty() { text(instant(&date, &time).map_err(|refusal| failed(refusal.into()))?) } else { start };
    let request = CohortSessionRequest { start, minutes: whole(&minutes).unwrap_or_default() };
    cohorts::cohort_session_add(&context()?, id, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", cohort_path(id)));
    Ok(())
}
