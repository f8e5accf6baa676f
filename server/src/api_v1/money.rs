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
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Adult, Person},
        Door, Shed,
    },
    ids::PaymentId,
    money::{
        payments::EarningsBalances,
        wallet::{PaymentView, TopupRequest, Wallet, WalletEntry},
        wallet_filter::WalletFilterRequest,
        withdrawal::{WithdrawRequest, Withdrawal},
    },
    page::Page,
};
use serde::Deserialize;
use services::money::{earnings, wallet};

/// How a saved card that is to be charged says no.
pub(super) const SAVED_CARD: &[&str] =
    &["method_unknown", "method_unready", "method_removed", "method_expired", "method_without_card", "card_declined"];
/// What a table is sent as.
const CSV: &str = "text/csv; charset=utf-8";
pub(super) const FILTER: &[(&str, &str)] = &[
    ("kind", "Kinds of movement, several with commas between; also `topup`, `lesson`, `refund`."),
    ("from", "First day of the caller's calendar, or an instant."),
    ("to", "Last day, or the instant before which."),
];
pub(super) const FILTER_REFUSALS: &[&str] = &["entry_kind_unknown", "day_invalid", "days_swapped"];

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
        .asks(FILTER)
        .answers_page::<WalletEntry>()
        .refuses(LIST_REFUSALS)
        .refuses(FILTER_REFUSALS),
        get(
            "/payments/wallet/entries.csv",
            "wallet_statement",
            Person,
            "The same as a table: instants in UTC, amounts in decimals.",
            statement,
        )
        .asks(FILTER)
        .answers_file("text/csv")
        .refuses(FILTER_REFUSALS)
        .refuses(&["statement_too_long"]),
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
            "not_found",
        ])
        .refuses(SAVED_CARD),
        post(
            "/payments/wallet/withdraw",
            "wallet_withdraw",
            Adult,
            "Sends money of the wallet back to the cards it came from, the oldest top-up first.",
            withdraw,
        )
        .takes::<WithdrawRequest>()
        .answers::<Withdrawal>(201)
        .repeatable()
        .at_the_door(Door::step_up)
        .refuses(&[
            "email_not_verified",
            "amount_out_of_range",
            "currency_unknown",
            "currency_not_money",
            "withdraw_above",
        ]),
        get("/payments/{id}", "payment_get", Person, "One of the own payments.", payment).answers::<PaymentView>(200),
        get("/payouts/balance", "payout_balance", Person, "What the caller earned as a tutor.", earned)
            .answers::<EarningsBalances>(200),
    ]
}

async fn balances(Caller(context): Caller) -> Answer<Json<Wallet>> {
    Ok(Json(wallet::wallet_get(&context).await?))
}

/// Parameters of the wallet's history.
#[derive(Deserialize)]
pub(super) struct HistoryQuery {
    #[serde(flatten)]
    pub filter: WalletFilterRequest,
    #[serde(flatten)]
    pub list: ListQuery,
}

async fn entries(Caller(context): Caller, QueryOf(query): QueryOf<HistoryQuery>) -> Answer<Json<Page<WalletEntry>>> {
    let HistoryQuery { filter, list } = query;
    Ok(Json(wallet::wallet_history(&context, &filter, list.limit(), list.cursor()).await?))
}

async fn statement(Caller(context): Caller, QueryOf(filter): QueryOf<WalletFilterRequest>) -> Answer<Response> {
    let file = wallet::wallet_statement(&context, &filter).await?;
    let name = "attachment; filename=\"wallet.csv\"";
    Ok(([(header::CONTENT_TYPE, CSV), (header::CONTENT_DISPOSITION, name)], file).into_response())
}

async fn topup(Caller(context): Caller, Key(key): Key, JsonBody(request): JsonBody<TopupRequest>) -> Answer<Response> {
    let payment = wallet::topup_create(&context, request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(payment)).into_response())
}

async fn withdraw(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<WithdrawRequest>,
) -> Answer<Response> {
    let done = wallet::wallet_withdraw(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(done)).into_response())
}

async fn payment(Caller(context): Caller, IdOf(id): IdOf<PaymentId>) -> Answer<Json<PaymentView>> {
    Ok(Json(wallet::payment_get(&context, id).await?))
}

async fn earned(Caller(context): Caller) -> Answer<Json<EarningsBalances>> {
    Ok(Json(earnings::payout_balance(&context).await?))
}
