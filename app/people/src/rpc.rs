//! Server functions of profiles and approvals.

use domain::{
    Refusal,
    ids::{TutorId, VerificationId},
    money::{Currency, typed::parse_typed},
    people::meeting_link::MeetingLink,
    people::tutor_profile::{RateRequest, TaughtSubjectRequest, TutorProfileRequest},
    text::{numbers::whole, visible::trimmed},
};
use face::{
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use services::people::{
    approval::{tutor_approve, tutor_decline},
    meeting_link::meeting_link_put,
    onboarding::tutor_submit,
    tutor_profile::{tutor_profile_create, tutor_profile_update},
    verification::{verification_approve, verification_reject},
};

/// Subject rows that the form shows.
pub const SUBJECT_ROWS: usize = 5;

fn subjects_of(ids: &[String], levels: &[String], years: &[String]) -> Vec<TaughtSubjectRequest> {
    // An empty field is no experience worth naming; letters are refused with the rows' own sentence.
    let years_of = |typed: &str| if trimmed(typed).is_empty() { 0 } else { whole(typed).unwrap_or(-1) };
    let rows = ids.iter().zip(levels.iter().zip(years)).filter(|(id, _)| !id.is_empty());
    rows.map(|(id, (level, years))| TaughtSubjectRequest {
        subject_id: id.clone(),
        level: level.clone(),
        years: years_of(years),
    })
    .collect()
}

fn rate_of(amount: &str, currency: &str) -> Result<RateRequest, Refusal> {
    let parsed = Currency::parse(currency).and_then(|c| parse_typed(amount, c, &page_request().locale));
    let minor = parsed.map_err(|refusal| refusal.at("hourly_rate"))?.minor;
    Ok(RateRequest { amount: minor.into(), currency: currency.to_owned() })
}

fn list_of(text: &str, separator: char) -> Vec<String> {
    text.split(separator).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Creates the own profile, or changes it (`version` says from which state).
#[server(prefix = "/rpc", endpoint = "people/profile", input = server_fn::codec::PostUrl)]
pub async fn save_profile(
    headline: String,
    bio: String,
    country: String,
    languages: Vec<String>,
    subject_ids: Vec<String>,
    levels: Vec<String>,
    years: Vec<String>,
    hourly_rate: String,
    currency: String,
    #[server(default)] education: String,
    #[server(default)] certifications: String,
    cancellation_policy: String,
    #[server(default)] instant_booking: Option<String>,
    lesson_lengths: Vec<i32>,
    #[server(default)] version: Option<i64>,
) -> Result<(), RpcError> {
    let context = context()?;
    let request = TutorProfileRequest {
        headline: Some(headline),
        bio: Some(bio),
        country: Some(country),
        languages: Some(languages),
        subjects: Some(subjects_of(&subject_ids, &levels, &years)),
        hourly_rate: Some(rate_of(&hourly_rate, &currency).map_err(|refusal| failed(refusal.into()))?),
        education: Some(education),
        certifications: Some(list_of(&certifications, '\n')),
        cancellation_policy: Some(cancellation_policy),
        instant_booking: Some(instant_booking.is_some()),
        lesson_lengths: Some(lesson_lengths),
        version,
        ..TutorProfileRequest::default()
    };
    let own = context.require_person().map_err(failed)?.tutor_id;
    match own {
        Some(id) => tutor_profile_update(&context, id, request).await.map_err(failed)?,
        None => tutor_profile_create(&context, request).await.map_err(failed)?,
    };
    leptos_axum::redirect("/teach/profile?notice=saved");
    Ok(())
}

/// Where the own lessons take place.
#[server(prefix = "/rpc", endpoint = "people/meeting-link")]
pub async fn save_meeting_link(#[server(default)] link: String) -> Result<(), RpcError> {
    meeting_link_put(&context()?, &MeetingLink { link }).await.map_err(failed)?;
    leptos_axum::redirect("/teach/profile?notice=saved");
    Ok(())
}

/// Sends the own profile in.
#[server(prefix = "/rpc", endpoint = "people/submit")]
pub async fn submit_profile() -> Result<(), RpcError> {
    tutor_submit(&context()?).await.map_err(failed)?;
    leptos_axum::redirect("/teach/onboarding?notice=sent_in");
    Ok(())
}

fn verification(id: &str) -> Result<VerificationId, RpcError> {
    id.parse().map_err(|_| failed(Refusal::not_found("verification").into()))
}

/// An admin gives a badge.
#[server(prefix = "/rpc", endpoint = "people/verification-approve")]
pub async fn approve_verification(verification_id: String) -> Result<(), RpcError> {
    verification_approve(&context()?, verification(&verification_id)?).await.map_err(failed)?;
    leptos_axum::redirect("/admin/verifications?notice=decided");
    Ok(())
}

/// An admin says no, with a reason the tutor reads.
#[server(prefix = "/rpc", endpoint = "people/verification-reject")]
pub async fn reject_verification(verification_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    verification_reject(&context()?, verification(&verification_id)?, &reason).await.map_err(failed)?;
    leptos_axum::redirect("/admin/verifications?notice=decided");
    Ok(())
}

fn tutor(id: &str) -> Result<TutorId, RpcError> {
    id.parse().map_err(|_| failed(Refusal::not_found("tutor").into()))
}

/// An admin lists a tutor.
#[server(prefix = "/rpc", endpoint = "people/approve")]
pub async fn approve(tutor_id: String) -> Result<(), RpcError> {
    tutor_approve(&context()?, tutor(&tutor_id)?).await.map_err(failed)?;
    leptos_axum::redirect("/admin/tutors?notice=approved");
    Ok(())
}

/// An admin says no, with a reason the tutor reads.
#[server(prefix = "/rpc", endpoint = "people/decline")]
pub async fn decline(tutor_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    tutor_decline(&context()?, tutor(&tutor_id)?, &reason).await.map_err(failed)?;
    leptos_axum::redirect("/admin/tutors?notice=declined");
    Ok(())
}
