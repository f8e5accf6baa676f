//! `/payments` and `/payouts`: the wallet, top-ups, earnings.

use super::{
    operation::{LIST_REFUSALS, Operation, get, post},
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
    door::{
        Access::{Adult, Person},
        Shed,
    },
    ids::PaymentId,
    money::{
        payments::EarningsBalances,
        wallet::{PaymentView, TopupRequest, Wallet, WalletEntry},
    },
    page::Page,
};
use services::money::{earnings, wallet};

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/payments/wallet", "wallet_get", Person, "The own balances, one per unit.", balances)
            .answers::<Wallet>(200),
        get(
            "/payments/wallet/entries",
            "wallet_history",
            Person,
            "What changed the own balances, latest first.",
            entries,
        )
        .asks(LIST)
        .answers_page::<WalletEntry>()
        .refuses(LIST_REFUSALS),
        post(
            "/payments/wallet/topup",
            "topup_create",
            Adult,
            "Opens a checkout; the wallet is credited once it is paid.",
            topup,
        )
        .takes::<TopupRequest>()
        .answers::<PaymentView>(201)
        .repeatable()
        .at_the_door(|door| door.shed(Shed::Never))
        .refuses(&[
            "email_not_verified",
            "amount_out_of_range",
            "currency_unknown",
            "currency_not_money",
            "payment_provider_unavailable",
        ]),
        get("/payments/{id}", "payment_get", Person, "One of the own payments.", payment).answers::<PaymentView>(200),
        get("/payouts/balance", "payout_balance", Person, "What the caller earned as a tutor.", earned)
            .answers::<EarningsBalances>(200),
    ]
}

async fn balances(Caller(context): Caller) -> Answer<Json<Wallet>> {
    Ok(Json(wallet::wallet_get(&context).await?))
}

async fn entries(Caller(context): Caller, QueryOf(list): QueryOf<ListQuery>) -> Answer<Json<Page<WalletEntry>>> {
    Ok(Json(wallet::wallet_history(&context, list.limit(), list.cursor()).await?))
}

async fn topup(Caller(context): Caller, Key(key): Key, JsonBody(request): JsonBody<TopupRequest>) -> Answer<Response> {
    let payment = wallet::topup_create(&context, request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(payment)).into_response())
}

async fn payment(Caller(context): Caller, IdOf(id): IdOf<PaymentId>) -> Answer<Json<PaymentView>> {
    Ok(Json(wallet::payment_get(&context, id).await?))
}

async fn earned(Caller(context): Caller) -> Answer<Json<EarningsBalances>> {
    Ok(Json(earnings::payout_balance(&context).await?))
}
