//! `/subjects`, the search under `/tutors`, and the one over everything under `/search`.

use super::operation::{LIST_REFUSALS, Operation, TEXT, get};
use crate::{
    failure::Answer,
    request::{Caller, QueryOf},
};
use axum::Json;
use domain::{
    catalog::{
        listings::{ListingRequest, ListingResult},
        subjects::Subject,
        tutor_search::{TutorSearch, TutorSearchRequest, TutorSearchResult},
    },
    door::{Access::Anyone, Rate, Shed},
    page::Page,
};
use services::{
    catalog::{subjects, tutor_search::relaxed_put},
    growth::ads::tutor_search_promoted,
    listings::listings_find,
    matching_live::recommend::scores_put,
};

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/search", "listings_find", Anyone, "One list over everything that is listed, tutors first.", listings)
            .asks(&[
                ("q", "Words to look for."),
                ("kind", "tutor, skill, course, circle or cohort; all of them when absent."),
                ("limit", "1 to 100 tutors, 20 by default."),
                ("cursor", "`next_cursor` of the page before."),
            ])
            .answers::<ListingResult>(200)
            .at_the_door(|door| door.rate(Rate::ApiSearch).shed(Shed::Search))
            .refuses(LIST_REFUSALS)
            .refuses(TEXT)
            .refuses(&["kind_unknown", "number_invalid"]),
        get(
            "/subjects",
            "subjects_list",
            Anyone,
            "All subjects by category, named in the reader's language.",
            all_subjects,
        )
        .answers_page::<Subject>(),
        get("/tutors", "tutor_search", Anyone, FINDS, search)
            .asks(FILTERS)
            .answers::<TutorSearchResult>(200)
            .at_the_door(|door| door.rate(Rate::ApiSearch).shed(Shed::Search))
            .refuses(LIST_REFUSALS)
            .refuses(TEXT)
            .refuses(&[
                "sort_unknown",
                "price_range_empty",
                "price_invalid",
                "price_too_precise",
                "currency_unknown",
                "currency_not_money",
                "subject_unknown",
                "level_unknown",
                "rating_out_of_range",
                "years_out_of_range",
                "verification_unknown",
                "language_level_unknown",
                "support_unknown",
                "country_unknown",
                "language_unknown",
                "number_invalid",
                "instant_invalid",
                "range_invalid",
                "window_too_long",
            ]),
    ]
}

const FINDS: &str = "Finds tutors; facets are counted over the filtered result. Where nobody fits, `total` is 0, and \
                     the tutors are those without one of the filters, which `relaxed` names.";

const FILTERS: &[(&str, &str)] = &[
    ("q", "Words to look for in names, headlines, texts and subjects."),
    ("subject_id", "A subject's id."),
    ("level", "beginner, intermediate, advanced or expert."),
    ("min_price", "Lowest hourly rate in minor units of `currency`."),
    ("max_price", "Highest hourly rate in minor units of `currency`."),
    ("currency", "Unit of the two prices; the reader's own by default, USD for strangers."),
    ("min_rating", "0 to 5."),
    ("language", "ISO 639-1 code of a language the tutor teaches in."),
    ("language_level", "basic, conversational, fluent or native: `language` is spoken at least that well."),
    ("certification", "Words of a certification."),
    ("experience", "Words of a role or an organisation the tutor worked in."),
    ("support", "What the tutor does for whoever learns with a need: a word of the facet `support`."),
    ("min_years", "Fewest years of experience."),
    ("verification", "none, basic, verified or premium: at least this tier."),
    ("country", "ISO 3166-1 alpha-2 code."),
    ("city", "A city's word, as in the address of its page: berlin."),
    ("available_from", "RFC 3339 instant: a free slot starts at or after it."),
    ("available_to", "RFC 3339 instant: a free slot starts before it; at most 60 days after `available_from`."),
    ("instant", "true: tutors who confirm at once."),
    ("offers_trial", "true: tutors who offer a trial lesson."),
    ("sort", "relevance, rating, price, price_asc, price_desc, experience or response_time."),
    ("limit", "1 to 100, 20 by default."),
    ("cursor", "`next_cursor` of the page before, with the same filters."),
];

async fn all_subjects(Caller(context): Caller) -> Answer<Json<Page<Subject>>> {
    let items = subjects::subjects_list(&context).await?.as_ref().clone();
    Ok(Json(Page { items, next_cursor: None }))
}

async fn search(
    Caller(context): Caller,
    QueryOf(request): QueryOf<TutorSearchRequest>,
) -> Answer<Json<TutorSearchResult>> {
    let currency = context.shown_currency();
    let search = TutorSearch::parse(&request, currency)?;
    let mut found = tutor_search_promoted(&context, search.clone()).await?;
    relaxed_put(&context, &search, &mut found).await?;
    scores_put(&context, search.subject_id, &mut found.page.items).await;
    Ok(Json(found))
}

async fn listings(Caller(context): Caller, QueryOf(request): QueryOf<ListingRequest>) -> Answer<Json<ListingResult>> {
    Ok(Json(listings_find(&context, &request).await?))
}
