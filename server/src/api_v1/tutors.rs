//! `/tutors/{id}`: profile, hours, free slots, reviews.

use super::operation::{LIST_REFUSALS, Operation, TEXT, get, patch, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, ListQuery, QueryOf, number_of},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    calendar::{
        Slot,
        availability::{Availability, AvailabilityExplanation},
    },
    door::Access::{Adult, Anyone, Tutor},
    ids::TutorId,
    page::{Page, parse_limit},
    people::{
        meeting_link::MeetingLink,
        onboarding::Onboarding,
        public_review::ReviewView,
        tutor_profile::{PROFILE_BODY_BYTES, TutorProfile, TutorProfileRequest},
        verification::{TutorVerification, VerificationRequest},
    },
};
use serde::Deserialize;
use services::{
    calendar::availability,
    catalog::saved,
    people::{meeting_link, onboarding, reviews, tutor_profile, verification},
};

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = vec![
        post(
            "/tutors",
            "tutor_profile_create",
            Adult,
            "Makes the caller's own tutor profile; an admin approves it before students see it.",
            create,
        )
        .at_the_door(|door| door.body_limit(PROFILE_BODY_BYTES))
        .takes::<TutorProfileRequest>()
        .answers::<TutorProfile>(201)
        .refuses(TEXT)
        .refuses(PROFILE)
        .refuses(&["tutor_profile_exists"]),
        get(
            "/tutors/{id}",
            "tutor_profile_get",
            Anyone,
            "A tutor's profile; one that waits for approval is seen by its owner and staff alone.",
            profile,
        )
        .answers::<TutorProfile>(200),
        patch("/tutors/{id}", "tutor_profile_update", Tutor, "Changes the own profile; absent fields stay.", update)
            .at_the_door(|door| door.body_limit(PROFILE_BODY_BYTES))
            .takes::<TutorProfileRequest>()
            .answers::<TutorProfile>(200)
            .refuses(TEXT)
            .refuses(PROFILE)
            .refuses(&["profile_changed_elsewhere"]),
        get("/tutors/{id}/reviews", "tutor_reviews", Anyone, "Public reviews, latest first.", all_reviews)
            .asks(LIST)
            .answers_page::<ReviewView>()
            .refuses(LIST_REFUSALS),
    ];
    rows.extend(calendar());
    rows.extend(meeting_link());
    rows.extend(own_way());
    rows
}

fn own_way() -> [Operation; 4] {
    let papers = "/tutors/me/verifications";
    [
        get(
            "/tutors/me/onboarding",
            "onboarding_get",
            Adult,
            "The steps to a listed profile, what is done, and the next best one.",
            way,
        )
        .answers::<Onboarding>(200),
        post(
            "/tutors/me/submit",
            "tutor_submit",
            Adult,
            "Sends the own profile in; once more changes nothing.",
            submit,
        )
        .answers::<Onboarding>(200)
        .refuses(&["tutor_profile_missing", "onboarding_incomplete"]),
        get(papers, "verifications_own", Tutor, "The own requests for a verification tier, latest first.", own_papers)
            .answers_page::<TutorVerification>(),
        post(papers, "verification_request", Tutor, "Asks for a verification tier with uploaded papers.", show_papers)
            .takes::<VerificationRequest>()
            .answers::<TutorVerification>(201)
            .refuses(&["tier_unknown", "papers_counted", "upload_unknown", "upload_not_ready"])
            .refuses(&["tutor_profile_missing", "verification_waits", "verification_held", "verification_order"]),
    ]
}

async fn way(Caller(context): Caller) -> Answer<Json<Onboarding>> {
    Ok(Json(onboarding::onboarding_get(&context).await?))
}

async fn submit(Caller(context): Caller) -> Answer<Json<Onboarding>> {
    Ok(Json(onboarding::tutor_submit(&context).await?))
}

async fn own_papers(Caller(context): Caller) -> Answer<Json<Page<TutorVerification>>> {
    Ok(Json(verification::verifications_own(&context).await?))
}

async fn show_papers(
    Caller(context): Caller,
    JsonBody(request): JsonBody<VerificationRequest>,
) -> Answer<(StatusCode, Json<TutorVerification>)> {
    Ok((StatusCode::CREATED, Json(verification::verification_request(&context, &request).await?)))
}

fn meeting_link() -> [Operation; 2] {
    let path = "/tutors/me/meeting-link";
    [
        get(path, "meeting_link_get", Tutor, "Where the own lessons take place; empty when nowhere yet.", own_link)
            .answers::<MeetingLink>(200)
            .refuses(&["tutor_profile_missing"]),
        put(path, "meeting_link_put", Tutor, "Replaces it, for all lessons to come.", put_link)
            .takes::<MeetingLink>()
            .answers::<MeetingLink>(200)
            .refuses(TEXT)
            .refuses(&["meeting_link_invalid", "tutor_profile_missing"]),
    ]
}

async fn own_link(Caller(context): Caller) -> Answer<Json<MeetingLink>> {
    Ok(Json(meeting_link::meeting_link_get(&context).await?))
}

async fn put_link(Caller(context): Caller, JsonBody(request): JsonBody<MeetingLink>) -> Answer<Json<MeetingLink>> {
    Ok(Json(meeting_link::meeting_link_put(&context, &request).await?))
}

fn calendar() -> [Operation; 4] {
    [
        get(
            "/tutors/{id}/availability",
            "availability_get",
            Tutor,
            "The own week and its exceptions, as they were entered.",
            hours,
        )
        .answers::<Availability>(200),
        put(
            "/tutors/{id}/availability",
            "availability_put",
            Tutor,
            "Replaces the own hours; booked lessons stay.",
            put_hours,
        )
        .takes::<Availability>()
        .answers::<Availability>(200)
        .refuses(&[
            "time_zone_unknown",
            "weekday_unknown",
            "wall_time_invalid",
            "end_not_after_start",
            "date_invalid",
            "exception_kind_unknown",
            "times_incomplete",
            "increment_unknown",
            "out_of_range",
            "too_many",
            "availability_changed_elsewhere",
            "holidays_unknown",
        ]),
        get("/tutors/{id}/slots", "slots_list", Anyone, "Free slots.", slots)
            .asks(&[
                ("from", "RFC 3339 instant; now by default."),
                ("to", "RFC 3339 instant after `from`."),
                ("minutes", "Length of the lesson; the tutor's usual one by default."),
                ("limit", "How many at most."),
            ])
            .answers_page::<Slot>()
            .refuses(&[
                "instant_invalid",
                "range_invalid",
                "length_not_offered",
                "window_too_long",
                "limit_out_of_range",
            ]),
        get(
            "/tutors/{id}/availability/explain",
            "availability_explain",
            Anyone,
            "Whether a time can be booked, and every rule against it.",
            explain,
        )
        .needs(&[("start", "RFC 3339 instant."), ("minutes", "Length of the lesson.")])
        .answers::<AvailabilityExplanation>(200)
        .refuses(&["instant_invalid", "length_not_offered"]),
    ]
}

/// Refusals of what a profile says, beside those of its texts.
const PROFILE: &[&str] = &[
    "country_unknown",
    "language_unknown",
    "spoken_level_unknown",
    "supports_unknown",
    "subjects_invalid",
    "subject_unknown",
    "currency_not_money",
    "currency_unknown",
    "rate_out_of_range",
    "too_many",
    "length_not_offered",
    "cancellation_policy_unknown",
    "upload_unknown",
    "upload_not_ready",
];

/// Parameters of every list.
pub const LIST: &[(&str, &str)] =
    &[("limit", "1 to 100, 20 by default."), ("cursor", "`next_cursor` of the page before.")];

async fn create(Caller(context): Caller, JsonBody(request): JsonBody<TutorProfileRequest>) -> Answer<Response> {
    let profile = tutor_profile::tutor_profile_create(&context, request).await?;
    Ok((StatusCode::CREATED, Json(profile)).into_response())
}

async fn profile(Caller(context): Caller, IdOf(id): IdOf<TutorId>) -> Answer<Json<TutorProfile>> {
    let profile = tutor_profile::tutor_profile_get(&context, id).await?;
    saved::tutor_viewed(&context, id).await?;
    Ok(Json(profile))
}

async fn update(
    Caller(context): Caller,
    IdOf(id): IdOf<TutorId>,
    JsonBody(request): JsonBody<TutorProfileRequest>,
) -> Answer<Json<TutorProfile>> {
    Ok(Json(tutor_profile::tutor_profile_update(&context, id, request).await?))
}

async fn all_reviews(
    Caller(context): Caller,
    IdOf(id): IdOf<TutorId>,
    QueryOf(list): QueryOf<ListQuery>,
) -> Answer<Json<Page<ReviewView>>> {
    let limit = parse_limit(list.limit())?;
    Ok(Json(reviews::tutor_reviews(&context, id, limit, list.cursor()).await?))
}

async fn hours(Caller(context): Caller, IdOf(id): IdOf<TutorId>) -> Answer<Json<Availability>> {
    Ok(Json(availability::availability_get(&context, id).await?))
}

async fn put_hours(
    Caller(context): Caller,
    IdOf(id): IdOf<TutorId>,
    JsonBody(hours): JsonBody<Availability>,
) -> Answer<Json<Availability>> {
    Ok(Json(availability::availability_put(&context, id, hours).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SlotsQuery {
    from: Option<String>,
    to: Option<String>,
    minutes: String,
    limit: String,
}

async fn slots(
    Caller(context): Caller,
    IdOf(id): IdOf<TutorId>,
    QueryOf(query): QueryOf<SlotsQuery>,
) -> Answer<Json<Page<Slot>>> {
    let range = (filled(query.from.as_deref()), filled(query.to.as_deref()));
    let (minutes, limit) = (number_of(&query.minutes), number_of(&query.limit));
    let items = availability::slots_list(&context, id, range, minutes, limit).await?;
    Ok(Json(Page { items, next_cursor: None }))
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ExplainQuery {
    start: String,
    minutes: String,
}

async fn explain(
    Caller(context): Caller,
    IdOf(id): IdOf<TutorId>,
    QueryOf(query): QueryOf<ExplainQuery>,
) -> Answer<Json<AvailabilityExplanation>> {
    let minutes = number_of(&query.minutes).unwrap_or_default();
    Ok(Json(availability::availability_explain(&context, id, &query.start, minutes).await?))
}
