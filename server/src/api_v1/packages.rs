//! `/packages` and what tutors offer: lessons paid ahead.

use super::{
    money::SAVED_CARD,
    operation::{LIST_REFUSALS, Operation, TEXT, get, post, put},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, ListQuery, QueryOf},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::Access::{Adult, Anyone, Person, Tutor},
    ids::{PackageId, TutorId},
    money::packages::{
        ClaimRequest, GiftRequest, OfferRequest, PackageOffers, PackagePreview, PackagePrices, PackageRequest,
        PackageView, TransferRequest,
    },
    page::Page,
};
use services::money::packages;

/// Refusals of whatever is done with a package.
const ACTS: &[&str] =
    &["not_found", "package_over", "package_expired", "package_given_away", "package_used_up", "package_at_bank"];
const TARGET: &[&str] = &[
    "tutor_unknown",
    "self_booking",
    "not_available",
    "package_same_tutor",
    "package_currency_differs",
    "package_too_small",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = offers();
    rows.extend(own());
    rows.extend(acts());
    rows
}

fn offers() -> Vec<Operation> {
    vec![
        get("/tutors/me/packages", "package_offers_get", Tutor, "What the caller offers as packages.", mine)
            .answers::<PackageOffers>(200),
        put("/tutors/me/packages", "package_offers_put", Tutor, "Replaces it: all three sizes.", replace)
            .takes::<OfferRequest>()
            .answers::<PackageOffers>(200)
            .refuses(&[
                "package_size_unknown",
                "package_discount_invalid",
                "package_days_invalid",
                "package_larger_dearer",
            ]),
        get("/tutors/{id}/packages", "package_prices", Anyone, "What packages with a tutor cost, by length.", prices)
            .answers::<PackagePrices>(200),
    ]
}

fn own() -> Vec<Operation> {
    vec![
        get("/packages", "packages_list", Person, "The own packages, newest first.", list)
            .asks(LIST)
            .answers_page::<PackageView>()
            .refuses(LIST_REFUSALS),
        post(
            "/packages",
            "package_buy",
            Adult,
            "Buys 5, 10 or 20 lessons with a tutor, from the wallet or by card.",
            buy,
        )
        .takes::<PackageRequest>()
        .answers::<PackageView>(201)
        .repeatable()
        .refuses(&[
            "email_not_verified",
            "tutor_unknown",
            "subject_unknown",
            "package_size_unknown",
            "length_not_offered",
            "payment_method_unknown",
            "self_booking",
            "not_available",
            "price_changed",
            "not_enough_balance",
        ])
        .refuses(SAVED_CARD)
        .refuses(&["not_found"])
        .refuses(&["payment_provider_unavailable", "payment_refused"]),
        get("/packages/{id}", "package_get", Person, "One of the own packages.", one).answers::<PackageView>(200),
        post("/packages/claim", "package_claim", Adult, "Takes a package that was given away; the first does.", claim)
            .takes::<ClaimRequest>()
            .answers::<PackageView>(200)
            .repeatable()
            .refuses(&["email_not_verified", "not_found", "gift_taken", "package_expired", "package_own_tutor"]),
    ]
}

fn acts() -> Vec<Operation> {
    let act = |path, name, summary, operation: fn(&'static str, &'static str, &'static str) -> Operation| {
        operation(path, name, summary).refuses(ACTS)
    };
    vec![
        act("/packages/{id}/extend", "package_extend", "Valid 30 days longer, once.", |path, name, summary| {
            post(path, name, Adult, summary, extend).answers::<PackageView>(200).repeatable()
        })
        .refuses(&["package_extended"]),
        act("/packages/{id}/extend/preview", "package_extend_preview", "Until when.", |path, name, summary| {
            post(path, name, Adult, summary, extend_preview).answers::<PackagePreview>(200)
        })
        .refuses(&["package_extended"]),
        act("/packages/{id}/gift", "package_gift", "Mails a link that takes the package.", |path, name, summary| {
            post(path, name, Adult, summary, gift).takes::<GiftRequest>().answers::<PackageView>(200).repeatable()
        })
        .refuses(TEXT)
        .refuses(&["email_invalid", "email_not_verified"]),
        act("/packages/{id}/gift/preview", "package_gift_preview", "What it would move.", |path, name, summary| {
            post(path, name, Adult, summary, gift_preview).takes::<GiftRequest>().answers::<PackagePreview>(200)
        })
        .refuses(TEXT)
        .refuses(&["email_invalid"]),
        act("/packages/{id}/transfer", "package_transfer", "Moves it to another tutor.", |path, name, summary| {
            post(path, name, Adult, summary, transfer)
                .takes::<TransferRequest>()
                .answers::<PackageView>(200)
                .repeatable()
        })
        .refuses(TARGET),
        act(
            "/packages/{id}/transfer/preview",
            "package_transfer_preview",
            "What it would become.",
            |path, name, summary| {
                post(path, name, Adult, summary, transfer_preview)
                    .takes::<TransferRequest>()
                    .answers::<PackagePreview>(200)
            },
        )
        .refuses(TARGET),
        act("/packages/{id}/end", "package_end", "Ends it; the rest goes to the wallet.", |path, name, summary| {
            post(path, name, Adult, summary, end).answers::<PackageView>(200).repeatable()
        }),
        act("/packages/{id}/end/preview", "package_end_preview", "What would come back.", |path, name, summary| {
            post(path, name, Adult, summary, end_preview).answers::<PackagePreview>(200)
        }),
    ]
}

async fn mine(Caller(context): Caller) -> Answer<Json<PackageOffers>> {
    Ok(Json(packages::offers_get(&context).await?))
}

async fn replace(Caller(context): Caller, JsonBody(request): JsonBody<OfferRequest>) -> Answer<Json<PackageOffers>> {
    Ok(Json(packages::offers_put(&context, &request).await?))
}

async fn prices(Caller(context): Caller, IdOf(id): IdOf<TutorId>) -> Answer<Json<PackagePrices>> {
    Ok(Json(packages::prices_of(&context, id).await?))
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListQuery>) -> Answer<Json<Page<PackageView>>> {
    Ok(Json(packages::packages_list(&context, query.limit(), query.cursor()).await?))
}

async fn buy(Caller(context): Caller, Key(key): Key, JsonBody(request): JsonBody<PackageRequest>) -> Answer<Response> {
    let package = packages::package_buy(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(package)).into_response())
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<PackageId>) -> Answer<Json<PackageView>> {
    Ok(Json(packages::package_get(&context, id).await?))
}

async fn claim(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<ClaimRequest>,
) -> Answer<Json<PackageView>> {
    Ok(Json(packages::package_claim(&context, &request, key.as_ref()).await?))
}

async fn extend(Caller(context): Caller, IdOf(id): IdOf<PackageId>, Key(key): Key) -> Answer<Json<PackageView>> {
    Ok(Json(packages::package_extend(&context, id, key.as_ref()).await?))
}

async fn extend_preview(Caller(context): Caller, IdOf(id): IdOf<PackageId>) -> Answer<Json<PackagePreview>> {
    Ok(Json(packages::package_extend_preview(&context, id).await?))
}

async fn gift(
    Caller(context): Caller,
    IdOf(id): IdOf<PackageId>,
    Key(key): Key,
    JsonBody(request): JsonBody<GiftRequest>,
) -> Answer<Json<PackageView>> {
    Ok(Json(packages::package_gift(&context, id, &request, key.as_ref()).await?))
}

async fn gift_preview(
    Caller(context): Caller,
    IdOf(id): IdOf<PackageId>,
    JsonBody(request): JsonBody<GiftRequest>,
) -> Answer<Json<PackagePreview>> {
    Ok(Json(packages::package_gift_preview(&context, id, &request).await?))
}

async fn transfer(
    Caller(context): Caller,
    IdOf(id): IdOf<PackageId>,
    Key(key): Key,
    JsonBody(request): JsonBody<TransferRequest>,
) -> Answer<Json<PackageView>> {
    Ok(Json(packages::package_transfer(&context, id, &request, key.as_ref()).await?))
}

async fn transfer_preview(
    Caller(context): Caller,
    IdOf(id): IdOf<PackageId>,
    JsonBody(request): JsonBody<TransferRequest>,
) -> Answer<Json<PackagePreview>> {
    Ok(Json(packages::package_transfer_preview(&context, id, &request).await?))
}

async fn end(Caller(context): Caller, IdOf(id): IdOf<PackageId>, Key(key): Key) -> Answer<Json<PackageView>> {
    Ok(Json(packages::package_end(&context, id, key.as_ref()).await?))
}

async fn end_preview(Caller(context): Caller, IdOf(id): IdOf<PackageId>) -> Answer<Json<PackagePreview>> {
    Ok(Json(packages::package_end_preview(&context, id).await?))
}
