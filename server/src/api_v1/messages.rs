//! `/messages`: threads, messages, and what is done with them.

use super::operation::{LIST_REFUSALS, Operation, TEXT, delete, get, patch, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, QueryOf, number_of},
};
use axum::{Json, extract::Path, http::StatusCode};
use domain::{
    door::{Access::Person, Door},
    ids::{MessageId, ThreadId},
    messages::{
        message::{EditRequest, Message, MessageRequest, ReleaseRequest},
        thread::{Thread, ThreadChangeRequest, ThreadView, Window},
    },
    page::Page,
};
use serde::Deserialize;
use services::messages::{acts, send, threads};

/// Most bytes of a message: ten thousand characters, each of them escaped.
const BODY_BYTES: u32 = 128 * 1024;
/// Why somebody may not write.
const WRITING: &[&str] = &[
    "email_not_verified",
    "booking_needed",
    "messages_off",
    "child_messages_off",
    "parent_needed",
    "nobody_reads",
    "not_found",
];
/// Why nothing is done with a message that was deleted.
const GONE: &[&str] = &["not_found", "message_deleted"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = vec![
        post(
            "/messages",
            "message_send",
            Person,
            "Sends a message, at once or at `send_at`; the same client_id again answers with the first one. Ways to \
            be reached elsewhere wait for the parent where a child is one of the two, everybody else’s are answered \
            with a nudge.",
            send_one,
        )
        .takes::<MessageRequest>()
        .answers::<Message>(201)
        .at_the_door(|door| door.body_limit(BODY_BYTES))
        .refuses(TEXT)
        .refuses(&["addressee_unclear", "client_id_invalid", "message_to_self", "later_too_many"])
        .refuses(&["upload_unknown", "upload_not_ready", "files_too_many", "files_not_later"])
        .refuses(&["instant_invalid", "instant_past", "instant_too_far"])
        .refuses(WRITING),
        get("/messages/threads", "threads_list", Person, "The own conversations, the latest first.", list)
            .asks(&[
                ("archived", "true for those that were put away."),
                ("limit", "1 to 100, 20 by default."),
                ("cursor", "`next_cursor` of the page before."),
            ])
            .answers_page::<Thread>()
            .refuses(LIST_REFUSALS),
        get(
            "/messages/threads/{id}",
            "thread_get",
            Person,
            "A conversation: its last messages, or those before or after one of them, in the order they were sent.",
            one,
        )
        .asks(&[
            ("before", "A message: those right before it."),
            ("after", "A message: those right after it."),
            ("around", "A message: it, with those right before and after it."),
            ("limit", "1 to 100, 50 by default."),
        ])
        .answers::<ThreadView>(200)
        .refuses(LIST_REFUSALS)
        .refuses(&["not_found"]),
        patch(
            "/messages/threads/{id}",
            "thread_change",
            Person,
            "Puts a conversation away or mutes it, for the reader alone; the owner of a group gives it a title.",
            change,
        )
        .takes::<ThreadChangeRequest>()
        .answers::<Thread>(200)
        .refuses(TEXT)
        .refuses(&["not_found", "instant_invalid", "muted_too_long", "not_a_group", "group_owner_only"])
        .refuses(&["title_shares_contact", "email_not_verified"]),
    ];
    rows.extend(acts_on_one());
    // A look at an account from inside is no reason to read what its owner was written in confidence.
    rows.into_iter().map(|row| row.at_the_door(Door::own_eyes)).collect()
}

fn acts_on_one() -> [Operation; 7] {
    let sample = "/api/v1/messages/0190b5c0-0000-7000-8000-000000000000/reactions/like";
    let (put_one, take_one) = ("Puts a reaction under a message; twice is once.", "Takes the own reaction away.");
    [
        get("/messages/{id}", "message_get", Person, "One message.", message)
            .answers::<Message>(200)
            .refuses(&["not_found"]),
        patch("/messages/{id}", "message_edit", Person, "Changes the text of an own message, for a day.", edit)
            .takes::<EditRequest>()
            .answers::<Message>(200)
            .at_the_door(|door| door.body_limit(BODY_BYTES))
            .refuses(TEXT)
            .refuses(GONE)
            .refuses(WRITING)
            .refuses(&["edit_shares_contact", "edit_too_late", "message_changed"]),
        delete("/messages/{id}", "message_delete", Person, "Deletes an own message; that there was one stays.", remove)
            .answers_nothing(204)
            .refuses(&["not_found"]),
        patch("/messages/{id}/read", "message_read", Person, "Says that everything up to here is read.", read)
            .answers_nothing(204)
            .refuses(&["not_found"]),
        post(
            "/messages/{id}/release",
            "message_release",
            Person,
            "A parent lets a message through that waited, as it was read.",
            release,
        )
        .takes::<ReleaseRequest>()
        .answers_nothing(204)
        .refuses(&["not_found", "required", "message_changed"]),
        put("/messages/{id}/reactions/{code}", "reaction_put", Person, put_one, react)
            .at_the_door(|door| door.sample_of(sample))
            .answers::<Message>(200)
            .refuses(GONE)
            .refuses(WRITING)
            .refuses(&["reaction_unknown"]),
        delete("/messages/{id}/reactions/{code}", "reaction_remove", Person, take_one, unreact)
            .at_the_door(|door| door.sample_of(sample))
            .answers::<Message>(200)
            .refuses(GONE)
            .refuses(&["reaction_unknown", "email_not_verified"]),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ThreadsQuery {
    archived: String,
    limit: String,
    cursor: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WindowQuery {
    before: String,
    after: String,
    around: String,
    limit: String,
}

#[derive(Deserialize)]
struct CodePath {
    code: String,
}

async fn send_one(
    Caller(context): Caller,
    JsonBody(request): JsonBody<MessageRequest>,
) -> Answer<(StatusCode, Json<Message>)> {
    Ok((StatusCode::CREATED, Json(send::message_send(&context, &request).await?)))
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ThreadsQuery>) -> Answer<Json<Page<Thread>>> {
    let cursor = Some(query.cursor.as_str()).filter(|cursor| !cursor.is_empty());
    let archived = query.archived.trim() == "true";
    Ok(Json(threads::threads_list(&context, archived, number_of(&query.limit), cursor).await?))
}

async fn one(
    Caller(context): Caller,
    IdOf(id): IdOf<ThreadId>,
    QueryOf(query): QueryOf<WindowQuery>,
) -> Answer<Json<ThreadView>> {
    let window = Window::parse(&query.after, &query.before, &query.around)?;
    Ok(Json(threads::thread_get(&context, id, window, number_of(&query.limit)).await?))
}

async fn change(
    Caller(context): Caller,
    IdOf(id): IdOf<ThreadId>,
    JsonBody(request): JsonBody<ThreadChangeRequest>,
) -> Answer<Json<Thread>> {
    Ok(Json(acts::thread_change(&context, id, &request).await?))
}

async fn message(Caller(context): Caller, IdOf(id): IdOf<MessageId>) -> Answer<Json<Message>> {
    Ok(Json(threads::message_get(&context, id).await?))
}

async fn edit(
    Caller(context): Caller,
    IdOf(id): IdOf<MessageId>,
    JsonBody(request): JsonBody<EditRequest>,
) -> Answer<Json<Message>> {
    Ok(Json(acts::message_edit(&context, id, &request).await?))
}

async fn remove(Caller(context): Caller, IdOf(id): IdOf<MessageId>) -> Answer<StatusCode> {
    acts::message_delete(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn read(Caller(context): Caller, IdOf(id): IdOf<MessageId>) -> Answer<StatusCode> {
    acts::message_read(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn release(
    Caller(context): Caller,
    IdOf(id): IdOf<MessageId>,
    JsonBody(request): JsonBody<ReleaseRequest>,
) -> Answer<StatusCode> {
    acts::message_release(&context, id, request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn react(
    Caller(context): Caller,
    IdOf(id): IdOf<MessageId>,
    Path(path): Path<CodePath>,
) -> Answer<Json<Message>> {
    Ok(Json(acts::message_react(&context, id, &path.code, true).await?))
}

async fn unreact(
    Caller(context): Caller,
    IdOf(id): IdOf<MessageId>,
    Path(path): Path<CodePath>,
) -> Answer<Json<Message>> {
    Ok(Json(acts::message_react(&context, id, &path.code, false).await?))
}
