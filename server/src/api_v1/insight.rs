//! Insight: what browsers tell, and what the staff and the owner read of the whole.

use super::operation::{Operation, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, Gpc, JsonBody, QueryOf},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Adult, Anyone, Staff, Tutor},
        Door, Shed,
    },
    growth::{
        business::{OwnerDashboard, Revenue},
        churn::ChurnFigures,
        economics::{PerformanceSort, TutorPerformance, UnitEconomics},
        events::{EventsAnswer, EventsRequest},
        film_costs::{FilmCosts, FilmPricesRequest},
        holdout::HoldoutReadout,
        insight::{Analytics, Cohorts, Funnel, InsightRequest, NorthStar},
        report::GrowthReport,
        rules::{GrowthRules, GrowthRulesRequest},
        teaching::TeachingAnalytics,
        welcome::WelcomeBack,
    },
    identity::Role,
    page::Page,
};
use serde::Deserialize;
use services::growth::{
    film_costs::{film_costs, film_prices_put},
    insight,
    lifecycle::{churn_figures, welcome_back},
    rules::{growth_rules, growth_rules_put},
    teaching::tutor_analytics,
};

/// Most bytes of a batch of events.
const BATCH_BYTES: u32 = 192 * 1024;
const DAYS: &[(&str, &str)] = &[("from", "the first day; 30 days ago"), ("to", "the last day; today")];
const WAY: &[(&str, &str)] = &[
    ("name", "`acquisition`, `activation`, `retention`, `supply`"),
    ("segment", "`all`, `referred`, or a language like `de`"),
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = told();
    rows.extend(owners());
    rows.extend(of_films());
    rows
}

fn told() -> Vec<Operation> {
    let staff = Staff(Role::Analyst);
    vec![
        post(
            "/events",
            "events_receive",
            Anyone,
            "What happened in a browser, for `navigator.sendBeacon`. It is counted by day; no single event is kept.",
            receive,
        )
        .takes::<EventsRequest>()
        .answers::<EventsAnswer>(202)
        .at_the_door(|door| door.body_limit(BATCH_BYTES).shed(Shed::Recommendations))
        .refuses(&["events_too_many", "event_unknown", "event_property_unknown"]),
        get("/admin/funnels", "funnel", staff, "How far people come who set out in some days.", funnel)
            .asks(WAY)
            .asks(DAYS)
            .answers::<Funnel>(200)
            .refuses(&["period_invalid", "funnel_unknown", "segment_unknown"]),
        get(
            "/admin/cohorts",
            "cohorts",
            staff,
            "People by the month of their first lesson, and who came back.",
            cohorts,
        )
        .answers::<Cohorts>(200),
        get("/admin/north-star", "north_star", staff, "Weekly active learners, and what they come of.", north_star)
            .answers::<NorthStar>(200),
        get("/admin/analytics", "analytics", staff, "The north star, one way, and what happened most.", analytics)
            .asks(WAY)
            .asks(DAYS)
            .answers::<Analytics>(200)
            .refuses(&["period_invalid", "funnel_unknown", "segment_unknown"]),
        get("/admin/churn", "churn_figures", staff, "Who may leave, as counts by band and by signal.", churn)
            .answers::<ChurnFigures>(200),
        get(
            "/welcome-back",
            "welcome_back",
            Adult,
            "The own tutors with free times, promotional credit that waits, and what has changed.",
            welcome,
        )
        .answers::<WelcomeBack>(200),
        get(
            "/tutors/me/analytics",
            "tutor_analytics",
            Tutor,
            "The own lessons and earnings by month, who comes back, and the middle of similar tutors.",
            teaching,
        )
        .answers::<TeachingAnalytics>(200)
        .refuses(&["tutor_profile_missing"]),
    ]
}

fn owners() -> Vec<Operation> {
    let owner = Staff(Role::Finance);
    vec![
        get("/owner/dashboard", "owner_dashboard", owner, "The business in some days and in those before.", dashboard)
            .asks(DAYS)
            .answers::<OwnerDashboard>(200)
            .refuses(&["period_invalid"]),
        get(
            "/owner/unit-economics",
            "unit_economics",
            owner,
            "What a payer costs and brings, and payers by the month of their first paid lesson.",
            economics,
        )
        .asks(DAYS)
        .answers::<UnitEconomics>(200)
        .refuses(&["period_invalid"]),
        get(
            "/owner/tutors/performance",
            "tutors_performance",
            owner,
            "The last ninety days of listed tutors, at most a hundred.",
            performance,
        )
        .asks(&[("sort", "lessons, rating, cancelled or missed")])
        .answers_page::<TutorPerformance>()
        .refuses(&["sort_unknown"]),
        get(
            "/owner/growth",
            "growth_report",
            owner,
            "Where people come from, who begins, who comes back, what credit to win back did, and who may leave.",
            growth,
        )
        .asks(DAYS)
        .answers::<GrowthReport>(200)
        .refuses(&["period_invalid"]),
        get(
            "/owner/growth/rules",
            "growth_rules",
            owner,
            "What winning back may cost in a month, and how many accounts no experiment reaches.",
            rules,
        )
        .answers::<GrowthRules>(200),
        put("/owner/growth/rules", "growth_rules_put", owner, "Changes what is named; the rest stays.", rules_put)
            .takes::<GrowthRulesRequest>()
            .answers::<GrowthRules>(200)
            .at_the_door(Door::step_up)
            .refuses(&["winback_budget_range", "holdout_percent_range", "growth_rules_changed"]),
        get(
            "/owner/holdout",
            "holdout_readout",
            owner,
            "Accounts that no experiment reaches, beside all others, in the quarter so far.",
            holdout,
        )
        .answers::<HoldoutReadout>(200),
        get("/owner/revenue", "revenue", owner, "Turnover by currency, from the postings of the ledger.", revenue)
            .asks(DAYS)
            .answers::<Revenue>(200)
            .refuses(&["period_invalid"]),
    ]
}

fn of_films() -> [Operation; 2] {
    let owner = Staff(Role::Finance);
    [
        get(
            "/owner/film-costs",
            "film_costs",
            owner,
            "What films of courses cost in this month, projected from whole days that were measured.",
            films,
        )
        .answers::<FilmCosts>(200),
        put(
            "/owner/film-costs/prices",
            "film_prices_put",
            owner,
            "Changes what units cost, or the month from which owners are warned; what is not named stays.",
            film_prices,
        )
        .takes::<FilmPricesRequest>()
        .answers::<FilmCosts>(200)
        .at_the_door(Door::step_up)
        .refuses(&["film_price_range", "film_prices_changed"]),
    ]
}

async fn growth(Caller(context): Caller, QueryOf(request): QueryOf<InsightRequest>) -> Answer<Json<GrowthReport>> {
    Ok(Json(insight::growth_report(&context, &request).await?))
}

async fn rules(Caller(context): Caller) -> Answer<Json<GrowthRules>> {
    Ok(Json(growth_rules(&context).await?))
}

async fn rules_put(
    Caller(context): Caller,
    JsonBody(request): JsonBody<GrowthRulesRequest>,
) -> Answer<Json<GrowthRules>> {
    Ok(Json(growth_rules_put(&context, &request).await?))
}

async fn films(Caller(context): Caller) -> Answer<Json<FilmCosts>> {
    Ok(Json(film_costs(&context).await?))
}

async fn film_prices(
    Caller(context): Caller,
    JsonBody(request): JsonBody<FilmPricesRequest>,
) -> Answer<Json<FilmCosts>> {
    Ok(Json(film_prices_put(&context, &request).await?))
}

async fn holdout(Caller(context): Caller) -> Answer<Json<HoldoutReadout>> {
    Ok(Json(insight::holdout_readout(&context).await?))
}

async fn churn(Caller(context): Caller) -> Answer<Json<ChurnFigures>> {
    Ok(Json(churn_figures(&context).await?))
}

async fn welcome(Caller(context): Caller) -> Answer<Json<WelcomeBack>> {
    Ok(Json(welcome_back(&context).await?))
}

async fn receive(
    Caller(context): Caller,
    Gpc(gpc): Gpc,
    JsonBody(request): JsonBody<EventsRequest>,
) -> Answer<Response> {
    let counted = insight::events_receive(&context, &request, gpc).await?;
    Ok((StatusCode::ACCEPTED, Json(counted)).into_response())
}

async fn funnel(Caller(context): Caller, QueryOf(request): QueryOf<InsightRequest>) -> Answer<Json<Funnel>> {
    Ok(Json(insight::funnel(&context, &request).await?))
}

async fn cohorts(Caller(context): Caller) -> Answer<Json<Cohorts>> {
    Ok(Json(insight::cohorts(&context).await?))
}

async fn north_star(Caller(context): Caller) -> Answer<Json<NorthStar>> {
    Ok(Json(insight::north_star(&context).await?))
}

async fn analytics(Caller(context): Caller, QueryOf(request): QueryOf<InsightRequest>) -> Answer<Json<Analytics>> {
    Ok(Json(insight::analytics(&context, &request).await?))
}

async fn teaching(Caller(context): Caller) -> Answer<Json<TeachingAnalytics>> {
    Ok(Json(tutor_analytics(&context).await?))
}

async fn dashboard(Caller(context): Caller, QueryOf(request): QueryOf<InsightRequest>) -> Answer<Json<OwnerDashboard>> {
    Ok(Json(insight::owner_dashboard(&context, &request).await?))
}

async fn economics(Caller(context): Caller, QueryOf(request): QueryOf<InsightRequest>) -> Answer<Json<UnitEconomics>> {
    Ok(Json(insight::unit_economics(&context, &request).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Sorted {
    sort: String,
}

async fn performance(Caller(context): Caller, QueryOf(asked): QueryOf<Sorted>) -> Answer<Json<Page<TutorPerformance>>> {
    let items = insight::tutors_performance(&context, PerformanceSort::parse(&asked.sort)?).await?;
    Ok(Json(Page { items, next_cursor: None }))
}

async fn revenue(Caller(context): Caller, QueryOf(request): QueryOf<InsightRequest>) -> Answer<Json<Revenue>> {
    Ok(Json(insight::revenue(&context, &request).await?))
}
