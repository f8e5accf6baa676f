//! Matching: recommendations, standing, exchanges, and the ranker as the staff sees it.

use super::operation::{Operation, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, ListQuery, OptionalJsonBody, QueryOf},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::{
        Access::{Adult, Person, Staff, Tutor},
        Shed,
    },
    identity::{Role, api_key::KeyScope},
    ids::TutorId,
    matching::{
        admin::{MatchingTold, PromoteRequest},
        daily::DailyWish,
        exchange::{ExchangeCycle, ExchangeMatch},
        feed::{Feed, FeedHideRequest},
        recommend::{FeedbackRequest, RecommendRequest, Recommendations},
        standing::Standing,
    },
    page::Page,
};
use services::matching_live::{admin, daily, exchange, feed, feedback, recommend, standing};
use uuid::Uuid;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = of_students();
    rows.extend(of_mornings());
    rows.extend(of_feed());
    rows.extend(of_exchanges());
    rows.extend(of_staff());
    rows
}

fn of_students() -> Vec<Operation> {
    vec![
        get(
            "/recommendations",
            "recommendations",
            Person,
            "Tutors for the caller, best first, with reasons that are so; `model` says what ranked.",
            list,
        )
        .asks(&[
            ("subject_id", "a subject; the caller's own ones when it is not named"),
            ("skill_id", "a skill, which is a subject"),
            ("country", "two letters"),
            ("available_from", "RFC 3339: a free time within two weeks from then on"),
            ("min_rating", "0 to 5"),
            ("limit", "1 to 30, 10 when it is not named"),
        ])
        .answers::<Recommendations>(200)
        .refuses(&["subject_unknown", "country_unknown", "instant_invalid", "rating_out_of_range"])
        .refuses(&["limit_out_of_range"])
        .for_keys(KeyScope::Read)
        .at_the_door(|door| door.shed(Shed::Recommendations)),
        post(
            "/recommendations/{id}/feedback",
            "recommendation_feedback",
            Person,
            "What the caller says of a tutor; the next list follows it.",
            say,
        )
        .takes::<FeedbackRequest>()
        .answers_nothing(204)
        .refuses(&["not_found", "feedback_unknown", "feedback_full", "favourites_full"]),
        get(
            "/tutors/me/standing",
            "standing",
            Tutor,
            "Where the caller stands among the tutors of the own first subject, why, and what would move them.",
            stands,
        )
        .answers::<Standing>(200)
        .refuses(&["tutor_profile_missing", "not_found"]),
    ]
}

fn of_mornings() -> [Operation; 2] {
    [
        get(
            "/recommendations/daily",
            "daily_get",
            Adult,
            "Whether the caller is told of a few tutors each morning.",
            daily_wish,
        )
        .answers::<DailyWish>(200),
        put(
            "/recommendations/daily",
            "daily_put",
            Adult,
            "Asks for three tutors at most each morning, nobody twice within a month, or for an end of it.",
            daily_set,
        )
        .takes::<DailyWish>()
        .answers::<DailyWish>(200),
    ]
}

fn of_feed() -> [Operation; 2] {
    [
        get(
            "/feed",
            "feed",
            Person,
            "What is next for the caller, best first, each with a reason that is so; the same facts, the same order.",
            feed_list,
        )
        .asks(&[("limit", "1 to 40; 10 without it."), ("cursor", "Of the page before.")])
        .answers::<Feed>(200)
        .refuses(&["limit_out_of_range", "cursor_invalid"])
        .at_the_door(|door| door.shed(Shed::Recommendations)),
        post("/feed/hide", "feed_hide", Person, "Shows no more of a kind, or brings it back.", feed_hide)
            .takes::<FeedHideRequest>()
            .answers_nothing(204)
            .refuses(&["feed_kind_unknown"]),
    ]
}

fn of_exchanges() -> [Operation; 4] {
    let answers: &[&'static str] = &["not_found", "exchange_over", "exchange_taken", "exchanges_full"];
    [
        get(
            "/exchange/matches",
            "exchange_matches",
            Adult,
            "People who teach what the caller wants to learn and want what the caller teaches.",
            matches,
        )
        .answers_page::<ExchangeMatch>(),
        get(
            "/exchange/cycles",
            "exchange_cycles",
            Adult,
            "Circles of two to four people who could teach one another, and those that were agreed on.",
            cycles,
        )
        .answers_page::<ExchangeCycle>(),
        post(
            "/exchange/cycles/{id}/accept",
            "exchange_accept",
            Adult,
            "Says yes. It holds when everybody has, within three days of the first.",
            accept,
        )
        .answers::<ExchangeCycle>(200)
        .refuses(answers),
        post("/exchange/cycles/{id}/decline", "exchange_decline", Adult, "Says no.", decline)
            .answers::<ExchangeCycle>(200)
            .refuses(&["not_found", "exchange_over"]),
    ]
}

fn of_staff() -> [Operation; 3] {
    [
        get(
            "/admin/matching",
            "matching_told",
            Staff(Role::Analyst),
            "What ranks, the versions there are, how far signals moved, clicks and shares.",
            told,
        )
        .answers::<MatchingTold>(200),
        post(
            "/admin/matching/promote",
            "matching_promote",
            Staff(Role::Analyst),
            "Lets a version out: beside the rules (0), for 10, 50 or 100 per cent.",
            promote,
        )
        .may_take::<PromoteRequest>()
        .answers::<MatchingTold>(200)
        .refuses(&["rollout_unknown", "model_unknown", "model_broken", "model_not_better"]),
        post(
            "/admin/matching/rollback",
            "matching_rollback",
            Staff(Role::Analyst),
            "Goes back to what ranked before, or to the rules.",
            rollback,
        )
        .answers::<MatchingTold>(200)
        .refuses(&["nothing_to_roll_back"]),
    ]
}

async fn list(Caller(context): Caller, QueryOf(request): QueryOf<RecommendRequest>) -> Answer<Json<Recommendations>> {
    Ok(Json(recommend::recommendations(&context, &request).await?))
}

async fn say(
    Caller(context): Caller,
    IdOf(tutor): IdOf<TutorId>,
    JsonBody(request): JsonBody<FeedbackRequest>,
) -> Answer<StatusCode> {
    feedback::feedback(&context, tutor, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn daily_wish(Caller(context): Caller) -> Answer<Json<DailyWish>> {
    Ok(Json(daily::daily_get(&context).await?))
}

async fn daily_set(Caller(context): Caller, JsonBody(wish): JsonBody<DailyWish>) -> Answer<Json<DailyWish>> {
    Ok(Json(daily::daily_put(&context, wish).await?))
}

async fn feed_list(Caller(context): Caller, QueryOf(list): QueryOf<ListQuery>) -> Answer<Json<Feed>> {
    Ok(Json(feed::feed(&context, list.limit(), list.cursor()).await?))
}

async fn feed_hide(Caller(context): Caller, JsonBody(request): JsonBody<FeedHideRequest>) -> Answer<StatusCode> {
    feed::feed_hide(&context, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn stands(Caller(context): Caller) -> Answer<Json<Standing>> {
    Ok(Json(standing::standing(&context).await?))
}

async fn matches(Caller(context): Caller) -> Answer<Json<Page<ExchangeMatch>>> {
    Ok(Json(exchange::exchange_matches(&context).await?))
}

async fn cycles(Caller(context): Caller) -> Answer<Json<Page<ExchangeCycle>>> {
    Ok(Json(exchange::exchange_cycles(&context).await?))
}

async fn accept(Caller(context): Caller, IdOf(id): IdOf<Uuid>) -> Answer<Json<ExchangeCycle>> {
    Ok(Json(exchange::exchange_accept(&context, id).await?))
}

async fn decline(Caller(context): Caller, IdOf(id): IdOf<Uuid>) -> Answer<Json<ExchangeCycle>> {
    Ok(Json(exchange::exchange_decline(&context, id).await?))
}

async fn told(Caller(context): Caller) -> Answer<Json<MatchingTold>> {
    Ok(Json(admin::matching_told(&context).await?))
}

async fn promote(
    Caller(context): Caller,
    OptionalJsonBody(request): OptionalJsonBody<PromoteRequest>,
) -> Answer<Json<MatchingTold>> {
    Ok(Json(admin::promote(&context, &request).await?))
}

async fn rollback(Caller(context): Caller) -> Answer<Json<MatchingTold>> {
    Ok(Json(admin::rollback(&context).await?))
}
