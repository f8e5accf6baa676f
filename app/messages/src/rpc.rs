//! Server functions of messages. Plain forms post here.

use chrono::NaiveDateTime;
use domain::{
    Refusal,
    calendar::Zone,
    ids::{MessageId, ThreadId},
    messages::{
        message::{EditRequest, MessageRequest, ReleaseRequest},
        thread::ThreadChangeRequest,
    },
};
use face::{
    address,
    rpc::{Rpc, RpcError, context, failed},
};
use leptos::prelude::*;
use leptos_axum::redirect;
use messages::{
    acts::{message_delete, message_edit, message_react, message_release, thread_change},
    send::message_send,
    threads::message_get,
};

/// Days that a conversation is muted for.
const MUTED_DAYS: i64 = 7;

/// Sends a message and shows it in its conversation. The form carries its `client_id`, so sending it twice is once.
#[server(prefix = "/rpc", endpoint = "messages/send")]
pub async fn send_message(
    #[server(default)] thread_id: String,
    #[server(default)] recipient_id: String,
    #[server(default)] booking_id: String,
    client_id: String,
    #[server(default)] text: String,
    #[server(default)] send_at: String,
    #[server(default)] zone: String,
) -> Result<(), RpcError> {
    let named = |id: String| Some(id).filter(|id| !id.is_empty());
    let request = MessageRequest {
        thread_id: named(thread_id),
        recipient_id: named(recipient_id),
        booking_id: named(booking_id),
        client_id,
        text,
        send_at: named(send_at).map(|wall| instant_at(&wall, &zone)),
        ..MessageRequest::default()
    };
    let sent = message_send(&context()?, &request).await.map_err(failed)?;
    if sent.send_at.is_some() {
        redirect(address::MESSAGES_LATER);
        return Ok(());
    }
    let nudge = sent.nudge.map(|nudge| nudge.code).unwrap_or_default();
    redirect(&address::thread_latest(sent.thread_id, &nudge));
    Ok(())
}

/// Changes the text of an own message.
#[server(prefix = "/rpc", endpoint = "messages/edit")]
pub async fn edit_message(
    message_id: String,
    #[server(default)] text: String,
    #[server(default)] version: Option<i64>,
) -> Result<(), RpcError> {
    let request = EditRequest { text, version };
    let edited = message_edit(&context()?, message_of(&message_id)?, &request).await.map_err(failed)?;
    redirect(&address::message(edited.thread_id, edited.id));
    Ok(())
}

/// Deletes an own message.
#[server(prefix = "/rpc", endpoint = "messages/delete")]
pub async fn delete_message(message_id: String) -> Result<(), RpcError> {
    let (context, id) = (context()?, message_of(&message_id)?);
    message_delete(&context, id).await.map_err(failed)?;
    let thread = message_get(&context, id).await.map_err(failed)?.thread_id;
    redirect(&address::message(thread, id));
    Ok(())
}

/// Puts a reaction under a message, or takes it away without `put`.
#[server(prefix = "/rpc", endpoint = "messages/react")]
pub async fn react(message_id: String, code: String, #[server(default)] put: Option<String>) -> Result<(), RpcError> {
    let id = message_of(&message_id)?;
    let message = message_react(&context()?, id, &code, put.is_some()).await.map_err(failed)?;
    redirect(&address::message(message.thread_id, id));
    Ok(())
}

/// Lets a message through that waits, as the page showed it.
#[server(prefix = "/rpc", endpoint = "messages/release")]
pub async fn release_message(message_id: String, #[server(default)] version: Option<i64>) -> Result<(), RpcError> {
    let (context, id) = (context()?, message_of(&message_id)?);
    message_release(&context, id, ReleaseRequest { version }).await.map_err(failed)?;
    let thread = message_get(&context, id).await.map_err(failed)?.thread_id;
    redirect(&address::message(thread, id));
    Ok(())
}

/// Puts a conversation away or back, mutes it or ends that; `change` says which.
#[server(prefix = "/rpc", endpoint = "messages/thread")]
pub async fn change_thread(thread_id: String, change: String) -> Result<(), RpcError> {
    let id: ThreadId = thread_id.parse().map_err(|_| failed(Refusal::not_found("conversation").into()))?;
    let context = context()?;
    let until = (context.now() + chrono::TimeDelta::days(MUTED_DAYS)).to_rfc3339();
    let none = ThreadChangeRequest::default();
    let request = match change.as_str() {
        "archive" => ThreadChangeRequest { archived: Some(true), ..none },
        "unarchive" => ThreadChangeRequest { archived: Some(false), ..none },
        "mute" => ThreadChangeRequest { muted_until: Some(Some(until)), ..none },
        "unmute" => ThreadChangeRequest { muted_until: Some(None), ..none },
        _ => return Err(failed(Refusal::not_found("address").into())),
    };
    thread_change(&context, id, &request).await.map_err(failed)?;
    redirect(&if change == "archive" { address::MESSAGES.to_owned() } else { address::thread(id) });
    Ok(())
}

/// The instant at which a clock of that zone shows this; what cannot be read stays as it is, and is refused by name.
pub fn instant_at(wall: &str, zone: &str) -> String {
    let zone = zone.parse().unwrap_or(Zone::UTC);
    let read = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    let time = read.iter().find_map(|form| NaiveDateTime::parse_from_str(wall, form).ok());
    // An hour that the clock leaves out is the one behind it.
    let at = time.and_then(|time| {
        let later = time + chrono::TimeDelta::hours(1);
        time.and_local_timezone(zone).earliest().or_else(|| later.and_local_timezone(zone).earliest())
    });
    at.map_or_else(|| wall.to_owned(), |at| at.to_utc().to_rfc3339())
}

pub fn message_of(id: &str) -> Rpc<MessageId> {
    id.parse().map_err(|_| failed(Refusal::not_found("message").into()))
}
