//! Server functions of groups, and of what waits for its time. Plain forms post here.

use super::rpc::message_of;
use chrono::TimeDelta;
use domain::{
    Refusal,
    ids::{ThreadId, UserId},
    messages::{group::ThreadRequest, later::RemindRequest, thread::ThreadChangeRequest},
};
use face::{
    address,
    rpc::{Rpc, RpcError, context, failed},
};
use leptos::prelude::*;
use leptos_axum::redirect;
use messages::{
    acts::thread_change,
    groups::{group_begin, participant_add, participant_remove},
    later::later_cancel,
    reminders::{message_remind, reminder_end},
};
use spine::idempotency::IdempotencyKey;

/// Begins a group and opens it. The form carries its key, so sending it twice is once.
#[server(prefix = "/rpc", endpoint = "messages/group")]
pub async fn begin_group(
    #[server(default)] title: String,
    #[server(default)] participants: Vec<String>,
    key: String,
) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let request = ThreadRequest { participants, title: Some(title) };
    let begun = group_begin(&context()?, &request, Some(&key)).await.map_err(failed)?;
    redirect(&address::thread(begun.id));
    Ok(())
}

/// Gives the own group another title.
#[server(prefix = "/rpc", endpoint = "messages/group-title")]
pub async fn title_group(thread_id: String, #[server(default)] title: String) -> Result<(), RpcError> {
    let id = thread_of(&thread_id)?;
    let request = ThreadChangeRequest { title: Some(title), ..ThreadChangeRequest::default() };
    thread_change(&context()?, id, &request).await.map_err(failed)?;
    redirect(&address::thread_people(id));
    Ok(())
}

/// Asks somebody into the own group.
#[server(prefix = "/rpc", endpoint = "messages/group-add")]
pub async fn add_to_group(thread_id: String, #[server(default)] user_id: String) -> Result<(), RpcError> {
    let id = thread_of(&thread_id)?;
    participant_add(&context()?, id, person_of(&user_id)?).await.map_err(failed)?;
    redirect(&address::thread_people(id));
    Ok(())
}

/// Leaves a group, or takes somebody out.
#[server(prefix = "/rpc", endpoint = "messages/group-leave")]
pub async fn leave_group(thread_id: String, user_id: String) -> Result<(), RpcError> {
    let (context, id, person) = (context()?, thread_of(&thread_id)?, person_of(&user_id)?);
    participant_remove(&context, id, person).await.map_err(failed)?;
    let own = context.person().is_some_and(|reader| reader.id == person);
    redirect(&if own { address::MESSAGES.to_owned() } else { address::thread_people(id) });
    Ok(())
}

/// Takes a message back before its time.
#[server(prefix = "/rpc", endpoint = "messages/later-cancel")]
pub async fn cancel_later(message_id: String) -> Result<(), RpcError> {
    later_cancel(&context()?, message_of(&message_id)?).await.map_err(failed)?;
    redirect(address::MESSAGES_LATER);
    Ok(())
}

/// Wants to be reminded of a message; `after` says when, counted from now.
#[server(prefix = "/rpc", endpoint = "messages/remind")]
pub async fn remind(message_id: String, after: String) -> Result<(), RpcError> {
    let (context, id) = (context()?, message_of(&message_id)?);
    let wait = match after.as_str() {
        "hour" => TimeDelta::hours(1),
        "tomorrow" => TimeDelta::days(1),
        "week" => TimeDelta::days(7),
        _ => return Err(failed(Refusal::not_found("address").into())),
    };
    let request = RemindRequest { at: (context.now() + wait).to_rfc3339() };
    message_remind(&context, id, &request).await.map_err(failed)?;
    redirect(address::MESSAGES_LATER);
    Ok(())
}

/// Does not want to be reminded any more.
#[server(prefix = "/rpc", endpoint = "messages/remind-end")]
pub async fn end_reminder(message_id: String) -> Result<(), RpcError> {
    reminder_end(&context()?, message_of(&message_id)?).await.map_err(failed)?;
    redirect(address::MESSAGES_LATER);
    Ok(())
}

fn thread_of(id: &str) -> Rpc<ThreadId> {
    id.parse().map_err(|_| failed(Refusal::not_found("conversation").into()))
}

fn person_of(id: &str) -> Rpc<UserId> {
    id.parse().map_err(|_| failed(Refusal::not_found("person").into()))
}
