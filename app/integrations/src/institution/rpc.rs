//! What admins of an institution do on its pages, and its members. Plain forms post here.

use super::frame::page_address;
use domain::{
    Refusal,
    ids::{BookingId, InstitutionId, InstitutionMemberId},
    integrations::institution::{
        BalanceRequest, BudgetRequest, InstitutionClaim, InstitutionInvite, InstitutionMemberChange,
        InstitutionRequest, SeatsRequest,
    },
    money::{Currency, Money, typed::parse_typed},
    text::numbers::ascii_digits,
};
use face::rpc::{Rpc, RpcError, context, failed};
use integrations::institutions;
use leptos::prelude::*;
use leptos_axum::redirect;
use spine::idempotency::IdempotencyKey;

fn institution(id: &str) -> Rpc<InstitutionId> {
    id.parse().map_err(|_| failed(Refusal::not_found("institution").into()))
}

fn place(institution_id: &str, member_id: &str) -> Rpc<(InstitutionId, InstitutionMemberId)> {
    let member = member_id.parse().map_err(|_| failed(Refusal::not_found("member").into()))?;
    Ok((institution(institution_id)?, member))
}

fn key_of(key: &str) -> Rpc<IdempotencyKey> {
    IdempotencyKey::parse(key).map_err(|refusal| failed(refusal.into()))
}

fn back_to(page: &str, id: InstitutionId) {
    redirect(&format!("{}&notice=saved", page_address(page, id)));
}

/// Sets one up.
#[server(prefix = "/rpc", endpoint = "integrations/institution-make")]
pub async fn make_institution(
    #[server(default)] name: String,
    #[server(default)] slug: String,
) -> Result<(), RpcError> {
    let request = InstitutionRequest { name, slug };
    let made = institutions::institution_create(&context()?, &request).await.map_err(failed)?;
    back_to("/institution", made.id);
    Ok(())
}

/// Buys seats.
#[server(prefix = "/rpc", endpoint = "integrations/institution-seats")]
pub async fn buy_seats(
    institution_id: String,
    #[server(default)] seats: String,
    expected_price: i64,
    key: String,
) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    // What is no number is refused where it stands, like one that is too large.
    let seats = ascii_digits(&seats).trim().parse().unwrap_or(-1);
    let request = SeatsRequest { seats, expected_price: Some(expected_price) };
    institutions::seats_buy(&context()?, id, &request, Some(&key_of(&key)?)).await.map_err(failed)?;
    back_to("/institution/seats", id);
    Ok(())
}

/// Looks at a list; the page says what would become of it.
#[server(prefix = "/rpc", endpoint = "integrations/institution-check")]
pub async fn check_roster(institution_id: String, #[server(default)] csv: String) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    let request = InstitutionInvite { csv: Some(csv), ..InstitutionInvite::default() };
    institutions::members_invite_preview(&context()?, id, &request).await.map_err(failed)?;
    redirect(&page_address("/institution/members", id));
    Ok(())
}

/// Invites those on a list.
#[server(prefix = "/rpc", endpoint = "integrations/institution-invite-list")]
pub async fn invite_roster(
    institution_id: String,
    #[server(default)] csv: String,
    key: String,
) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    let request = InstitutionInvite { csv: Some(csv), ..InstitutionInvite::default() };
    institutions::members_invite(&context()?, id, &request, Some(&key_of(&key)?)).await.map_err(failed)?;
    back_to("/institution/members", id);
    Ok(())
}

/// Invites one.
#[server(prefix = "/rpc", endpoint = "integrations/institution-invite")]
pub async fn invite_member(
    institution_id: String,
    #[server(default)] email: String,
    #[server(default)] name: String,
    key: String,
) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    let request = InstitutionInvite { email: Some(email), name: Some(name), csv: None };
    let context = context()?;
    let told = institutions::members_invite(&context, id, &request, Some(&key_of(&key)?)).await.map_err(failed)?;
    // Of one alone the page says what is in the way.
    if let Some(problem) = told.rows.first().and_then(|row| row.problem) {
        return Err(failed(institutions::problem_of_one(problem).into()));
    }
    back_to("/institution/members", id);
    Ok(())
}

/// Takes an invitation back, or a seat.
#[server(prefix = "/rpc", endpoint = "integrations/institution-remove")]
pub async fn remove_member(institution_id: String, member_id: String) -> Result<(), RpcError> {
    let place = place(&institution_id, &member_id)?;
    institutions::member_remove(&context()?, place).await.map_err(failed)?;
    back_to("/institution/members", place.0);
    Ok(())
}

/// Lets a member look after the institution too, or no longer.
#[server(prefix = "/rpc", endpoint = "integrations/institution-admin")]
pub async fn change_member(institution_id: String, member_id: String, admin: bool) -> Result<(), RpcError> {
    let place = place(&institution_id, &member_id)?;
    let change = InstitutionMemberChange { admin: Some(admin) };
    institutions::member_change(&context()?, place, &change).await.map_err(failed)?;
    back_to("/institution/members", place.0);
    Ok(())
}

/// Takes the seat of an invitation.
#[server(prefix = "/rpc", endpoint = "integrations/institution-claim")]
pub async fn claim_seat(#[server(default)] code: String) -> Result<(), RpcError> {
    institutions::institution_claim(&context()?, &InstitutionClaim { code }).await.map_err(failed)?;
    redirect("/institution?notice=saved");
    Ok(())
}

/// Leaves an institution.
#[server(prefix = "/rpc", endpoint = "integrations/institution-leave")]
pub async fn leave_institution(institution_id: String) -> Result<(), RpcError> {
    let id = institution(&institution_id)?;
    institutions::institution_leave(&context()?, id).await.map_err(failed)?;
    redirect("/institution?notice=saved");
    Ok(())
}

/// What was typed as an amount of that currency; nothing where nothing was.
fn amount(typed: &str, currency: &str, locale: &str, field: &'static str) -> Rpc<Option<Money>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let read = Currency::parse(currency).and_then(|currency| parse_typed(typed, currency, locale));
    read.map(Some).map_err(|refusal| failed(refusal.at(field).into()))
}

/// Says what the institution pays for each member.
#[server(prefix = "/rpc", endpoint = "integrations/institution-budget")]
pub async fn budget_set(
    institution_id: String,
    currency: String,
    #[server(default)] per_member: String,
    #[server(default)] lesson_most: String,
    #[server(default)] ask_above: String,
) -> Result<(), RpcError> {
    let (context, id) = (context()?, institution(&institution_id)?);
    let request = BudgetRequest {
        per_member: amount(&per_member, &currency, &context.locale, "per_member")?,
        lesson_most: amount(&lesson_most, &currency, &context.locale, "lesson_most")?,
        ask_above: amount(&ask_above, &currency, &context.locale, "ask_above")?,
    };
    institutions::budget_put(&context, id, &request).await.map_err(failed)?;
    back_to("/institution/budget", id);
    Ok(())
}

fn lesson(institution_id: &str, booking_id: &str) -> Rpc<(InstitutionId, BookingId)> {
    let booking = booking_id.parse().map_err(|_| failed(Refusal::not_found("booking").into()))?;
    Ok((institution(institution_id)?, booking))
}

/// Agrees to a member's lesson, which the institution pays with that.
#[server(prefix = "/rpc", endpoint = "integrations/institution-lesson-yes")]
pub async fn lesson_yes(institution_id: String, booking_id: String, key: String) -> Result<(), RpcError> {
    let which = lesson(&institution_id, &booking_id)?;
    institutions::ask_approve(&context()?, which, Some(&key_of(&key)?)).await.map_err(failed)?;
    back_to("/institution/budget", which.0);
    Ok(())
}

/// Does not agree.
#[server(prefix = "/rpc", endpoint = "integrations/institution-lesson-no")]
pub async fn lesson_no(
    institution_id: String,
    booking_id: String,
    key: String,
    #[server(default)] reason: String,
) -> Result<(), RpcError> {
    let which = lesson(&institution_id, &booking_id)?;
    let reason = Some(reason.as_str()).filter(|text| !text.trim().is_empty());
    institutions::ask_decline(&context()?, which, reason, Some(&key_of(&key)?)).await.map_err(failed)?;
    back_to("/institution/budget", which.0);
    Ok(())
}

/// Pays in from the wallet.
#[server(prefix = "/rpc", endpoint = "integrations/institution-pay-in")]
pub async fn pay_in(
    institution_id: String,
    currency: String,
    #[server(default)] amount: String,
    key: String,
) -> Result<(), RpcError> {
    let (context, id) = (context()?, institution(&institution_id)?);
    let request = BalanceRequest { amount: self::amount(&amount, &currency, &context.locale, "amount")? };
    institutions::balance_fund(&context, id, &request, Some(&key_of(&key)?)).await.map_err(failed)?;
    back_to("/institution/budget", id);
    Ok(())
}

/// Takes out into the wallet.
#[server(prefix = "/rpc", endpoint = "integrations/institution-take-out")]
pub async fn take_out(
    institution_id: String,
    currency: String,
    #[server(default)] amount: String,
    key: String,
) -> Result<(), RpcError> {
    let (context, id) = (context()?, institution(&institution_id)?);
    let request = BalanceRequest { amount: self::amount(&amount, &currency, &context.locale, "amount")? };
    institutions::balance_take_out(&context, id, &request, Some(&key_of(&key)?)).await.map_err(failed)?;
    back_to("/institution/budget", id);
    Ok(())
}
