//! Growth: recommendations of people by people, experiments and flags.

use super::{
    operation::{LIST_REFUSALS, Operation, TEXT, get, patch, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, Gpc, IdOf, JsonBody, ListQuery, QueryOf},
};
use app::cookies;
use axum::{
    Json,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Adult, Anyone, Staff},
        Door,
    },
    growth::{
        experiment::{ExperimentRequest, ExperimentView},
        flag_view::{FlagRequest, FlagView},
        power::{PowerAnswer, PowerRequest},
        readout::Readout,
        referral::Referrals,
    },
    identity::{Role, referral::referral_code},
    page::Page,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use services::growth::{
    experiments::{self, End},
    flags, referrals,
};
use utoipa::ToSchema;
use uuid::Uuid;

/// Where a link of somebody's leads.
const REFERRAL_PATH: &str = "/r/{code}";
const POWER: &[&str] = &["power_baseline", "power_effect", "power_share", "power_variants", "power_units"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = of_people();
    rows.extend(of_experiments());
    rows.extend(of_flags());
    rows.extend(super::affiliates::operations());
    rows.extend(super::ads::operations());
    rows.extend(super::campaigns::operations());
    rows.extend(super::surveys::operations());
    rows.extend(super::insight::operations());
    rows
}

fn of_people() -> Vec<Operation> {
    vec![
        get(
            "/referrals/mine",
            "referrals_mine",
            Adult,
            "The caller's code and link, who came by it, and what it brought.",
            mine,
        )
        .answers::<Referrals>(200),
        get(
            REFERRAL_PATH,
            "referral_follow",
            Anyone,
            "A link of somebody's: the browser remembers the code for thirty days and goes on to the registration.",
            follow,
        )
        .outside(REFERRAL_PATH)
        .answers_nothing(303)
        .at_the_door(|door| door.sample_of("/r/ada-2026")),
        get(
            "/flags",
            "flags_of_reader",
            Anyone,
            "What is switched on for the caller, and their variant of each experiment that runs.",
            of_reader,
        )
        .answers::<FlagsTold>(200),
    ]
}

fn of_experiments() -> Vec<Operation> {
    let staff = Staff(Role::Analyst);
    vec![
        get("/admin/experiments", "experiments_list", staff, "Every experiment, newest first.", list)
            .asks(LIST)
            .answers_page::<ExperimentView>()
            .refuses(LIST_REFUSALS),
        post("/admin/experiments", "experiment_create", staff, "Writes an experiment down; it does not begin.", create)
            .takes::<ExperimentRequest>()
            .answers::<ExperimentView>(201)
            .refuses(TEXT)
            .refuses(&["metric_unknown", "guardrail_unknown", "variants_invalid", "experiment_unit_unknown"])
            .refuses(&["experiment_key_invalid", "experiment_key_taken", "experiments_full", "experiment_days"])
            .refuses(POWER),
        get("/admin/experiments/{id}", "experiment_get", staff, "One experiment.", one)
            .answers::<ExperimentView>(200)
            .refuses(&["not_found"]),
        post("/admin/experiments/{id}/start", "experiment_start", staff, "Begins to deal and to count.", start)
            .answers::<ExperimentView>(200)
            .refuses(&["not_found", "experiment_begun"]),
        post("/admin/experiments/{id}/stop", "experiment_stop", staff, "It has said what it can.", stop)
            .answers::<ExperimentView>(200)
            .refuses(&["not_found", "experiment_not_running"]),
        post("/admin/experiments/{id}/kill", "experiment_kill", staff, "Ends it at once, because it does harm.", kill)
            .answers::<ExperimentView>(200)
            .refuses(&["not_found", "experiment_not_running"]),
        get(
            "/admin/experiments/{id}/readout",
            "experiment_readout",
            staff,
            "What it says so far. The intervals are right at all times together: it may be read every day.",
            readout,
        )
        .answers::<Readout>(200)
        .refuses(&["not_found"]),
        post(
            "/admin/experiments/power",
            "experiment_power",
            staff,
            "How many units it takes to find an effect.",
            power,
        )
        .takes::<PowerRequest>()
        .answers::<PowerAnswer>(200)
        .refuses(POWER),
    ]
}

fn of_flags() -> Vec<Operation> {
    let (staff, sample) = (Staff(Role::Analyst), |door: Door| door.sample_of("/api/v1/admin/flags/new_search"));
    vec![
        get("/admin/flags", "flags_list", staff, "Every flag, by key.", flag_list).answers_page::<FlagView>(),
        post("/admin/flags", "flag_make", staff, "Makes a flag, or changes the one of that key.", flag_make)
            .takes::<FlagRequest>()
            .answers::<FlagView>(201)
            .refuses(&["field_invalid"]),
        patch("/admin/flags/{key}", "flag_change", staff, "Changes what is named.", flag_change)
            .takes::<FlagRequest>()
            .answers::<FlagView>(200)
            .at_the_door(sample)
            .refuses(&["not_found", "field_invalid"]),
        post("/admin/flags/{key}/kill", "flag_kill", staff, "Off for everybody, on every server in 5 s.", flag_kill)
            .answers::<FlagView>(200)
            .at_the_door(|door| door.sample_of("/api/v1/admin/flags/new_search/kill"))
            .refuses(&["not_found"]),
    ]
}

/// `GET /flags`.
#[derive(Serialize, ToSchema)]
struct FlagsTold {
    /// By key: `true` or `false` for a flag, a variant's name for an experiment.
    #[schema(value_type = Object)]
    flags: Map<String, Value>,
}

#[derive(Deserialize)]
struct Coded {
    code: String,
}

#[derive(Deserialize)]
struct Keyed {
    key: String,
}

async fn mine(Caller(context): Caller) -> Answer<Json<Referrals>> {
    Ok(Json(referrals::referrals_mine(&context).await?))
}

/// The code is remembered whether somebody has it or not: a link does not tell who has an account.
async fn follow(Path(Coded { code }): Path<Coded>, Gpc(gpc): Gpc) -> Response {
    let code = referral_code(&code);
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, "/register")]).into_response();
    if !gpc && !code.is_empty() {
        let cookie = cookies::referral(&code).parse().ok();
        response.headers_mut().extend(cookie.map(|cookie| (header::SET_COOKIE, cookie)));
    }
    response
}

async fn of_reader(Caller(context): Caller) -> Answer<Json<FlagsTold>> {
    Ok(Json(FlagsTold { flags: experiments::flags_of_reader(&context).await? }))
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListQuery>) -> Answer<Json<Page<ExperimentView>>> {
    Ok(Json(experiments::experiments_list(&context, query.limit(), query.cursor()).await?))
}

async fn create(Caller(context): Caller, JsonBody(request): JsonBody<ExperimentRequest>) -> Answer<Response> {
    let made = experiments::experiment_create(&context, &request).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<Uuid>) -> Answer<Json<ExperimentView>> {
    Ok(Json(experiments::experiment_get(&context, id).await?))
}

async fn start(Caller(context): Caller, IdOf(id): IdOf<Uuid>) -> Answer<Json<ExperimentView>> {
    Ok(Json(experiments::experiment_start(&context, id).await?))
}

async fn stop(Caller(context): Caller, IdOf(id): IdOf<Uuid>) -> Answer<Json<ExperimentView>> {
    Ok(Json(experiments::experiment_end(&context, id, End::Stop).await?))
}

async fn kill(Caller(context): Caller, IdOf(id): IdOf<Uuid>) -> Answer<Json<ExperimentView>> {
    Ok(Json(experiments::experiment_end(&context, id, End::Kill).await?))
}

async fn readout(Caller(context): Caller, IdOf(id): IdOf<Uuid>) -> Answer<Json<Readout>> {
    Ok(Json(experiments::experiment_readout(&context, id).await?))
}

async fn power(JsonBody(request): JsonBody<PowerRequest>) -> Answer<Json<PowerAnswer>> {
    Ok(Json(request.answer()?))
}

async fn flag_list(Caller(context): Caller) -> Answer<Json<Page<FlagView>>> {
    Ok(Json(flags::flags_told(&context).await?))
}

async fn flag_make(Caller(context): Caller, JsonBody(request): JsonBody<FlagRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(flags::flag_make(&context, &request).await?)).into_response())
}

async fn flag_change(
    Caller(context): Caller,
    Path(Keyed { key }): Path<Keyed>,
    JsonBody(request): JsonBody<FlagRequest>,
) -> Answer<Json<FlagView>> {
    Ok(Json(flags::flag_change(&context, &key, &request).await?))
}

async fn flag_kill(Caller(context): Caller, Path(Keyed { key }): Path<Keyed>) -> Answer<Json<FlagView>> {
    Ok(Json(flags::flag_off(&context, &key).await?))
}
