//! Server functions of families: a parent's forms about the accounts of children. The pages stand with the lessons.

use super::rpc::user_agent;
use domain::{
    Refusal,
    identity::family::{ChildChangeRequest, ChildRequest, Notifications, SpendingLimitRequest},
    ids::UserId,
    money::{Currency, typed::parse_typed},
};
use face::{
    address, cookies,
    request::page_request,
    rpc::{Rpc, RpcError, context, failed, set_cookie},
};
use identity::{family, sessions};
use leptos::prelude::*;
use leptos_axum::redirect;
use spine::idempotency::IdempotencyKey;

fn child_of(id: &str) -> Rpc<UserId> {
    id.parse().map_err(|_| failed(Refusal::not_found("child").into()))
}

/// Makes the account of a child.
#[server(prefix = "/rpc", endpoint = "identity/child-add")]
pub async fn child_add(
    display_name: String,
    birth_date: String,
    time_zone: String,
    key: String,
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] consent_version: String,
) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let (email, password) = (Some(email), Some(password));
    let request = ChildRequest { display_name, birth_date, time_zone, email, password, consent_version };
    let child = family::child_create(&context()?, &request, Some(&key)).await.map_err(failed)?;
    redirect(&address::child_after(child.id, "saved"));
    Ok(())
}

/// What a child may do and spend.
#[server(prefix = "/rpc", endpoint = "identity/child-allow")]
pub async fn child_allow(
    child_id: String,
    #[server(default)] may_book: String,
    #[server(default)] may_message: String,
    #[server(default)] amount: String,
    #[server(default)] currency: String,
    #[server(default)] period: String,
) -> Result<(), RpcError> {
    let id = child_of(&child_id)?;
    let limit = limit_of(&amount, currency, period).map_err(|refusal| failed(refusal.into()))?;
    let request = ChildChangeRequest {
        spending_limit: Some(limit),
        may_book: Some(!may_book.is_empty()),
        may_message: Some(!may_message.is_empty()),
        ..ChildChangeRequest::default()
    };
    family::child_change(&context()?, id, &request).await.map_err(failed)?;
    redirect(&address::child_after(id, "saved"));
    Ok(())
}

/// The amount as typed in the reader's language; no period is no limit.
fn limit_of(amount: &str, currency: String, period: String) -> Result<Option<SpendingLimitRequest>, Refusal> {
    if period.is_empty() {
        return Ok(None);
    }
    let unit = Currency::parse(&currency)?;
    let amount = parse_typed(amount, unit, &page_request().locale)?.minor;
    Ok(Some(SpendingLimitRequest { amount, currency, period }))
}

/// Name and time zone of a child.
#[server(prefix = "/rpc", endpoint = "identity/child-name")]
pub async fn child_name(child_id: String, display_name: String, time_zone: String) -> Result<(), RpcError> {
    let id = child_of(&child_id)?;
    let (display_name, time_zone) = (Some(display_name), Some(time_zone));
    let request = ChildChangeRequest { display_name, time_zone, ..ChildChangeRequest::default() };
    family::child_change(&context()?, id, &request).await.map_err(failed)?;
    redirect(&address::child_after(id, "saved"));
    Ok(())
}

/// A sign-in of the child's own.
#[server(prefix = "/rpc", endpoint = "identity/child-sign-in")]
pub async fn child_sign_in(child_id: String, email: String, password: String) -> Result<(), RpcError> {
    let id = child_of(&child_id)?;
    let request = ChildChangeRequest { email: Some(email), password: Some(password), ..ChildChangeRequest::default() };
    family::child_change(&context()?, id, &request).await.map_err(failed)?;
    redirect(&address::child_after(id, "saved"));
    Ok(())
}

/// What the parent is mailed.
#[server(prefix = "/rpc", endpoint = "identity/child-notify")]
pub async fn child_notify(
    child_id: String,
    #[server(default)] requests: String,
    #[server(default)] lessons: String,
) -> Result<(), RpcError> {
    let id = child_of(&child_id)?;
    let wanted = Notifications { requests: !requests.is_empty(), lessons: !lessons.is_empty() };
    family::child_notify(&context()?, id, wanted).await.map_err(failed)?;
    redirect(&address::child_after(id, "saved"));
    Ok(())
}

/// The parent hands this browser over to a child without a sign-in of its own.
#[server(prefix = "/rpc", endpoint = "identity/child-session")]
pub async fn child_session(child_id: String) -> Result<(), RpcError> {
    let context = context()?;
    let child = family::child_session(&context, child_of(&child_id)?).await.map_err(failed)?;
    let session = sessions::session_open(&context, child, &user_agent()).await.map_err(failed)?;
    sessions::session_close(&context).await.map_err(failed)?;
    set_cookie(&cookies::session(&session.token));
    redirect("/home");
    Ok(())
}

/// A code for the other account. The page shows it once.
#[server(prefix = "/rpc", endpoint = "identity/family-code")]
pub async fn family_code() -> Result<(), RpcError> {
    let made = family::code_create(&context()?).await.map_err(failed)?;
    redirect(&address::family_code(&made.code));
    Ok(())
}

/// Types the code of the other account.
#[server(prefix = "/rpc", endpoint = "identity/family-claim")]
pub async fn family_claim(code: String) -> Result<(), RpcError> {
    let context = context()?;
    let linked = family::code_claim(&context, &code).await.map_err(failed)?;
    let parent = context.actor_id() == Some(linked.parent_id.0);
    redirect(if parent { "/family?notice=saved" } else { "/home?notice=saved" });
    Ok(())
}
