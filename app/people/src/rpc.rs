//! Server functions of profiles and approvals.

use domain::{
    Refusal,
    bookings::help::WeekTime,
    ids::{BackgroundCheckId, TutorId, VerificationId},
    money::{Currency, typed::parse_typed},
    people::meeting_link::MeetingLink,
    people::member_profile::{CreditPrice, MemberProfileRequest},
    people::prices::{AutoConfirm, Experience, TrialRequest},
    people::student_profile::{StudentProfileRequest, WantedSubject},
    people::teaching_facts::SpokenLanguage,
    people::tutor_profile::{RateRequest, TaughtSubjectRequest, TutorProfileRequest},
    text::{numbers::whole, visible::trimmed},
};
use face::{
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use services::people::{
    approval::{tutor_approve_seen, tutor_decline_seen},
    background_check::{check_clear, check_refuse, check_request},
    meeting_link::meeting_link_put,
    member_profile::member_put,
    onboarding::tutor_submit,
    student_profile::{student_profile_get, student_profile_put},
    tutor_profile::{tutor_profile_create, tutor_profile_update},
    verification::{verification_approve, verification_reject},
};
use std::collections::BTreeSet;

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
        rates: None,
    })
    .collect()
}

fn rate_of(amount: &str, currency: &str) -> Result<RateRequest, Refusal> {
    let parsed = Currency::parse(currency).and_then(|c| parse_typed(amount, c, &page_request().locale));
    let minor = parsed.map_err(|refusal| refusal.at("hourly_rate"))?.minor;
    Ok(RateRequest { amount: minor.into(), currency: currency.to_owned() })
}

/// A line of experience: role, organisation and years between bars.
fn entry_of(line: &str) -> Experience {
    let mut parts = line.split('|').map(str::trim);
    let mut next = || parts.next().unwrap_or_default().to_owned();
    let (role, organisation, years) = (next(), next(), next());
    // No years are none worth naming; letters are refused with the entries' own sentence.
    let years = if years.is_empty() { 0 } else { whole(&years).unwrap_or(-1) };
    Experience { role, organisation, years }
}

fn trial_of(minutes: i64, price: &str, currency: &str) -> Result<TrialRequest, RpcError> {
    let named = minutes != 0 && !trimmed(price).is_empty();
    let price = named.then(|| rate_of(price, currency)).transpose();
    Ok(TrialRequest { minutes, price: price.map_err(|refusal| failed(refusal.at("trial_price").into()))? })
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
    #[server(default)] experience: String,
    #[server(default)] city: String,
    #[server(default)] trial_minutes: Option<i64>,
    #[server(default)] trial_price: String,
    #[server(default)] auto_confirm: String,
    #[server(default)] level_languages: Vec<String>,
    #[server(default)] language_levels: Vec<String>,
    #[server(default)] supports: Vec<String>,
    #[server(default)] version: Option<i64>,
) -> Result<(), RpcError> {
    let context = context()?;
    let spoken = level_languages.into_iter().zip(language_levels);
    let typed = !trimmed(&auto_confirm).is_empty();
    let after_lessons = if typed { whole(&auto_confirm).unwrap_or(-1) } else { 0 };
    let request = TutorProfileRequest {
        headline: Some(headline),
        bio: Some(bio),
        country: Some(country),
        languages: Some(languages),
        language_levels: Some(spoken.map(|(language, level)| SpokenLanguage { language, level }).collect()),
        supports: Some(supports),
        subjects: Some(subjects_of(&subject_ids, &levels, &years)),
        hourly_rate: Some(rate_of(&hourly_rate, &currency).map_err(|refusal| failed(refusal.into()))?),
        education: Some(education),
        certifications: Some(list_of(&certifications, '\n')),
        cancellation_policy: Some(cancellation_policy),
        instant_booking: Some(instant_booking.is_some()),
        lesson_lengths: Some(lesson_lengths),
        experience: Some(experience.lines().map(entry_of).collect()),
        city: Some(city),
        trial: Some(trial_of(trial_minutes.unwrap_or(0), &trial_price, &currency)?),
        auto_confirm: Some(AutoConfirm { after_lessons }),
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

/// Weekly times as the form has boxes for them: the days, each once, and one stretch for all.
fn shown_times(times: &[WeekTime]) -> (BTreeSet<&str>, Option<(&str, &str)>) {
    let stretch = times.first().map(|time| (time.start.as_str(), time.end.as_str()));
    (times.iter().map(|time| time.weekday.as_str()).collect(), stretch)
}

/// What the caller looks for.
#[server(prefix = "/rpc", endpoint = "people/student", input = server_fn::codec::PostUrl)]
pub async fn save_student(
    #[server(default)] goals: String,
    #[server(default)] subject_ids: Vec<String>,
    #[server(default)] levels: Vec<String>,
    #[server(default)] budget: String,
    #[server(default)] currency: String,
    #[server(default)] learning_style: String,
    #[server(default)] days: Vec<String>,
    #[server(default)] from: String,
    #[server(default)] until: String,
    #[server(default)] languages: Vec<String>,
    #[server(default)] version: Option<i64>,
) -> Result<(), RpcError> {
    let at_budget = |refusal: Refusal| failed(refusal.at("budget").into());
    let said = !trimmed(&budget).is_empty();
    let budget = said.then(|| rate_of(&budget, &currency).map_err(at_budget)).transpose()?;
    // Forms of before knew no levels.
    let levels = levels.into_iter().chain(std::iter::repeat(String::new()));
    let rows = subject_ids.into_iter().zip(levels).filter(|(id, _)| !id.is_empty());
    let subjects = rows.map(|(subject_id, level)| WantedSubject { subject_id, level }).collect();
    let context = context()?;
    let kept = student_profile_get(&context).await.map_err(failed)?;
    let zone = page_request().time_zone.name().to_owned();
    let time = |weekday| WeekTime { weekday, start: from.clone(), end: until.clone(), time_zone: None };
    let typed: Vec<WeekTime> = days.into_iter().map(time).collect();
    // What the form cannot show, other hours on other days, stays as long as what it shows is left as it was.
    let untouched = shown_times(&kept.preferred_times) == shown_times(&typed);
    let (preferred_times, zone) =
        if untouched && !typed.is_empty() { (kept.preferred_times, kept.time_zone) } else { (typed, zone) };
    let request = StudentProfileRequest {
        goals,
        subjects,
        budget,
        learning_style,
        preferred_times,
        time_zone: Some(zone),
        languages,
        version,
    };
    student_profile_put(&context, &request).await.map_err(failed)?;
    leptos_axum::redirect("/settings/learning?notice=saved");
    Ok(())
}

/// The own member page.
#[server(prefix = "/rpc", endpoint = "people/member", input = server_fn::codec::PostUrl)]
pub async fn save_member(
    #[server(default)] headline: String,
    #[server(default)] bio: String,
    #[server(default)] skill_ids: Vec<String>,
    #[server(default)] amounts: Vec<String>,
    #[server(default)] listed: Option<String>,
    #[server(default)] version: Option<i64>,
) -> Result<(), RpcError> {
    let priced = skill_ids.into_iter().zip(amounts).filter(|(_, typed)| !trimmed(typed).is_empty());
    // Letters are refused with the prices' own sentence.
    let price = |(skill_id, typed): (String, String)| CreditPrice { skill_id, amount: whole(&typed).unwrap_or(-1) };
    let credit_prices = priced.map(price).collect();
    let request = MemberProfileRequest { headline, bio, credit_prices, listed: listed.is_some(), version };
    member_put(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect("/settings/member?notice=saved");
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

/// A tutor asks for a background check.
#[server(prefix = "/rpc", endpoint = "people/background-check")]
pub async fn ask_background_check() -> Result<(), RpcError> {
    check_request(&context()?).await.map_err(failed)?;
    leptos_axum::redirect("/teach/verification?notice=check_asked");
    Ok(())
}

fn check(id: &str) -> Result<BackgroundCheckId, RpcError> {
    id.parse().map_err(|_| failed(Refusal::not_found("background check").into()))
}

/// An admin says that what was found does not matter.
#[server(prefix = "/rpc", endpoint = "people/background-clear")]
pub async fn clear_background_check(check_id: String) -> Result<(), RpcError> {
    check_clear(&context()?, check(&check_id)?).await.map_err(failed)?;
    leptos_axum::redirect("/admin/verifications?notice=decided");
    Ok(())
}

/// An admin says no, with a reason the tutor reads.
#[server(prefix = "/rpc", endpoint = "people/background-refuse")]
pub async fn refuse_background_check(check_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    check_refuse(&context()?, check(&check_id)?, &reason).await.map_err(failed)?;
    leptos_axum::redirect("/admin/verifications?notice=decided");
    Ok(())
}

fn tutor(id: &str) -> Result<TutorId, RpcError> {
    id.parse().map_err(|_| failed(Refusal::not_found("tutor").into()))
}

/// An admin lists a tutor.
#[server(prefix = "/rpc", endpoint = "people/approve")]
pub async fn approve(tutor_id: String, #[server(default)] version: Option<i64>) -> Result<(), RpcError> {
    tutor_approve_seen(&context()?, tutor(&tutor_id)?, version).await.map_err(failed)?;
    leptos_axum::redirect("/admin/tutors?notice=approved");
    Ok(())
}

/// An admin says no, with a reason the tutor reads.
#[server(prefix = "/rpc", endpoint = "people/decline")]
pub async fn decline(
    tutor_id: String,
    #[server(default)] reason: String,
    #[server(default)] version: Option<i64>,
) -> Result<(), RpcError> {
    tutor_decline_seen(&context()?, tutor(&tutor_id)?, &reason, version).await.map_err(failed)?;
    leptos_axum::redirect("/admin/tutors?notice=declined");
    Ok(())
}
