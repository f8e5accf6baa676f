//! `/favourites`, `/saved-searches` and `/recently-viewed`: what somebody keeps of the catalogue.

use super::operation::{Operation, TEXT, delete, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{Json, http::StatusCode};
use domain::{
    catalog::{
        saved::{SavedSearch, SavedSearchRequest},
        tutor_search::TutorCard,
    },
    door::Access::Person,
    ids::{SavedSearchId, TutorId},
    page::Page,
};
use services::catalog::saved;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/favourites", "favourites_list", Person, "Saved tutors, latest first.", favourites)
            .answers_page::<TutorCard>(),
        put("/favourites/{id}", "favourite_put", Person, "Saves a tutor; twice is once.", favour)
            .answers_nothing(204)
            .refuses(&["favourites_full"]),
        delete("/favourites/{id}", "favourite_remove", Person, "Takes a tutor off the list.", unfavour)
            .answers_nothing(204),
        get("/recently-viewed", "recently_viewed", Person, "Tutors whose pages were opened last.", viewed)
            .answers_page::<TutorCard>(),
        get("/saved-searches", "saved_searches_list", Person, "Kept searches, latest first.", searches)
            .answers_page::<SavedSearch>(),
        post("/saved-searches", "saved_search_create", Person, "Keeps a search; daily tells who is new.", keep)
            .takes::<SavedSearchRequest>()
            .answers::<SavedSearch>(201)
            .refuses(TEXT)
            .refuses(&["search_unreadable", "alert_unknown", "searches_full", "sort_unknown", "price_range_empty"])
            .refuses(&["price_invalid", "currency_unknown", "currency_not_money", "subject_unknown", "level_unknown"])
            .refuses(&[
                "rating_out_of_range",
                "years_out_of_range",
                "verification_unknown",
                "language_level_unknown",
                "support_unknown",
                "instant_invalid",
            ])
            .refuses(&["range_invalid", "limit_out_of_range"]),
        delete("/saved-searches/{id}", "saved_search_delete", Person, "Forgets a kept search.", forget)
            .answers_nothing(204),
    ]
}

async fn favourites(Caller(context): Caller) -> Answer<Json<Page<TutorCard>>> {
    Ok(Json(saved::favourites_list(&context).await?))
}

async fn favour(Caller(context): Caller, IdOf(id): IdOf<TutorId>) -> Answer<StatusCode> {
    saved::favourite_put(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn unfavour(Caller(context): Caller, IdOf(id): IdOf<TutorId>) -> Answer<StatusCode> {
    saved::favourite_remove(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn viewed(Caller(context): Caller) -> Answer<Json<Page<TutorCard>>> {
    Ok(Json(saved::recently_viewed(&context).await?))
}

async fn searches(Caller(context): Caller) -> Answer<Json<Page<SavedSearch>>> {
    Ok(Json(saved::saved_searches_list(&context).await?))
}

async fn keep(
    Caller(context): Caller,
    JsonBody(request): JsonBody<SavedSearchRequest>,
) -> Answer<(StatusCode, Json<SavedSearch>)> {
    Ok((StatusCode::CREATED, Json(saved::saved_search_create(&context, &request).await?)))
}

async fn forget(Caller(context): Caller, IdOf(id): IdOf<SavedSearchId>) -> Answer<StatusCode> {
    saved::saved_search_delete(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
