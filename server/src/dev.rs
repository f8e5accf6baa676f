//! What only dev mode has: the mailbox, the movable clock, and the buttons of the sandbox card processor. In production
//! these addresses do not exist.

use crate::{
    doors::Opening,
    failure::{Answer, Failure},
    house::House,
    middleware::answers::accepts,
    request::{Caller, IdOf, JsonBody, QueryOf},
};
use adapters::{checks::CheckResult, payments::SandboxCard};
use app::after_payment::after_payment;
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    calendar::parse_instant,
    door::{Access, Door, Method},
    ids::{BackgroundCheckId, MethodId, PaymentId, PayoutId},
    money::{
        methods::PaymentMethod,
        payouts::{PayoutStatus, PayoutView},
    },
    text::clean,
};
use serde::{Deserialize, Serialize};
use services::{
    App,
    money::{
        methods::sandbox_card_decide,
        payouts::{sandbox_onboarding_done, sandbox_payout_decide},
        wallet::{SandboxDecision, sandbox_payment_decide},
    },
    people::background_check::sandbox_check,
    platform::{
        jobs_catalog,
        mails::{DevMail, dev_mailbox},
    },
};
use std::{sync::Arc, time::Duration};
use uuid::Uuid;

/// The rows. Anybody may call them: dev mode is a laptop, and whoever holds a payment's id decides it, as at a card
/// processor.
pub fn openings() -> Vec<Opening> {
    let row = |method, path| Door::dev(method, path, Access::Anyone);
    vec![
        Opening::new(row(Method::Get, "/dev/mailbox").sample_of("/dev/mailbox?to=nobody@example.com"), mailbox),
        Opening::new(row(Method::Get, "/dev/clock"), clock),
        Opening::new(row(Method::Post, "/dev/clock"), clock_move),
        Opening::new(row(Method::Post, "/sandbox/payments/{id}/succeed"), succeed),
        Opening::new(row(Method::Post, "/sandbox/payments/{id}/fail"), fail),
        Opening::new(row(Method::Post, "/sandbox/payments/{id}/dispute"), dispute),
        Opening::new(row(Method::Post, "/sandbox/methods/{id}/save"), card_save),
        Opening::new(row(Method::Post, "/sandbox/methods/{id}/refuse"), card_refuse),
        Opening::new(row(Method::Post, "/sandbox/payouts/{id}/paid"), payout_paid),
        Opening::new(row(Method::Post, "/sandbox/payouts/{id}/failed"), payout_failed),
        Opening::new(row(Method::Post, "/sandbox/onboarding/{id}"), onboarded),
        Opening::new(row(Method::Post, "/sandbox/checks/{id}/clear"), check_clear),
        Opening::new(row(Method::Post, "/sandbox/checks/{id}/consider"), check_consider),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct MailboxQuery {
    to: String,
}

#[derive(Serialize)]
struct Mailbox {
    items: Vec<DevMail>,
}

async fn mailbox(Caller(context): Caller, QueryOf(query): QueryOf<MailboxQuery>) -> Answer<Json<Mailbox>> {
    let to = clean(&query.to, 320).map_err(|refusal| Refusal::field("to", &refusal.code, refusal.message))?;
    Ok(Json(Mailbox { items: dev_mailbox(&context, &to).await? }))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ClockRequest {
    now: String,
}

#[derive(Serialize)]
struct ClockAnswer {
    now: DateTime<Utc>,
}

async fn clock(State(house): State<House>) -> Json<ClockAnswer> {
    Json(ClockAnswer { now: house.app.clock.now() })
}

/// Moves the clock and does everything that is due by then, events, their mails and the jobs they cause included, so
/// that the caller sees the results with the answer.
async fn clock_move(
    State(house): State<House>,
    JsonBody(request): JsonBody<ClockRequest>,
) -> Answer<Json<ClockAnswer>> {
    let now = parse_instant("now", &request.now)?;
    if !house.app.clock.move_to(now) {
        return Err(Refusal::not_found("page").into());
    }
    run_due_jobs(&house.app).await?;
    Ok(Json(ClockAnswer { now: house.app.clock.now() }))
}

/// How often a worker that is still at a due job is looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

async fn run_due_jobs(app: &Arc<App>) -> Answer<()> {
    let queue = jobs_catalog::queue(app.clone(), "dev-clock")?;
    loop {
        let handled = services::events::drain(app).await?;
        let ran = queue.run_due_once().await.map_err(services::Error::from)?;
        if handled + ran.done + ran.retried > 0 {
            continue;
        }
        // The worker beside us may hold some of them.
        if !jobs_catalog::any_at_work(app).await? {
            return Ok(());
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

async fn succeed(caller: Caller, id: IdOf<PaymentId>, next: QueryOf<Next>, headers: HeaderMap) -> Answer<Response> {
    decide(caller, id, next, &headers, SandboxDecision::Succeed).await
}

async fn fail(caller: Caller, id: IdOf<PaymentId>, next: QueryOf<Next>, headers: HeaderMap) -> Answer<Response> {
    decide(caller, id, next, &headers, SandboxDecision::Fail).await
}

async fn dispute(caller: Caller, id: IdOf<PaymentId>, next: QueryOf<Next>, headers: HeaderMap) -> Answer<Response> {
    decide(caller, id, next, &headers, SandboxDecision::Dispute).await
}

/// Where a person who paid goes on.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Next {
    next: String,
}

/// A browser came from the checkout page and goes on; a program gets the payment.
async fn decide(
    Caller(context): Caller,
    IdOf(id): IdOf<PaymentId>,
    QueryOf(Next { next }): QueryOf<Next>,
    headers: &HeaderMap,
    decision: SandboxDecision,
) -> Result<Response, Failure> {
    let payment = sandbox_payment_decide(&context, id, decision).await?;
    if accepts(headers, "text/html") {
        return Ok(Redirect::to(&after_payment(&payment, &next)).into_response());
    }
    Ok(Json(payment).into_response())
}

/// Which of the sandbox's cards; the one that pays where none is named.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Chosen {
    card: String,
}

async fn card_save(
    Caller(context): Caller,
    IdOf(id): IdOf<MethodId>,
    QueryOf(Chosen { card }): QueryOf<Chosen>,
    headers: HeaderMap,
) -> Answer<Response> {
    let card = SandboxCard::parse(&card).unwrap_or(SandboxCard::Plain);
    let saved = sandbox_card_decide(&context, id, Some(card)).await?;
    Ok(card_answer(&headers, saved))
}

async fn card_refuse(Caller(context): Caller, IdOf(id): IdOf<MethodId>, headers: HeaderMap) -> Answer<Response> {
    let saved = sandbox_card_decide(&context, id, None).await?;
    Ok(card_answer(&headers, saved))
}

/// A browser goes back to its cards; a program gets the card, or is told that it is done.
fn card_answer(headers: &HeaderMap, saved: Option<PaymentMethod>) -> Response {
    if accepts(headers, "text/html") {
        let notice = if saved.is_some() { "card_saved" } else { "card_refused" };
        return Redirect::to(&format!("/settings/payments?notice={notice}")).into_response();
    }
    match saved {
        Some(card) => Json(card).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    }
}

async fn payout_paid(Caller(context): Caller, IdOf(id): IdOf<PayoutId>) -> Answer<Json<PayoutView>> {
    Ok(Json(sandbox_payout_decide(&context, id, PayoutStatus::Paid).await?))
}

async fn payout_failed(Caller(context): Caller, IdOf(id): IdOf<PayoutId>) -> Answer<Json<PayoutView>> {
    Ok(Json(sandbox_payout_decide(&context, id, PayoutStatus::Failed).await?))
}

/// A browser goes back to its payouts; a program is told that it is done.
async fn onboarded(Caller(context): Caller, IdOf(id): IdOf<Uuid>, headers: HeaderMap) -> Answer<Response> {
    sandbox_onboarding_done(&context, id).await?;
    if accepts(&headers, "text/html") {
        return Ok(Redirect::to("/teach/payouts?notice=onboarded").into_response());
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn check_clear(caller: Caller, id: IdOf<BackgroundCheckId>, headers: HeaderMap) -> Answer<Response> {
    checked(caller, id, &headers, CheckResult::Clear).await
}

async fn check_consider(caller: Caller, id: IdOf<BackgroundCheckId>, headers: HeaderMap) -> Answer<Response> {
    checked(caller, id, &headers, CheckResult::Consider).await
}

/// A browser goes back to its badges; a program is told that it is done.
async fn checked(
    Caller(context): Caller,
    IdOf(id): IdOf<BackgroundCheckId>,
    headers: &HeaderMap,
    result: CheckResult,
) -> Answer<Response> {
    sandbox_check(&context, id, result).await?;
    if accepts(headers, "text/html") {
        return Ok(Redirect::to("/teach/verification").into_response());
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}
