//! `/messages`: groups, and what is looked for, sent later or brought back to mind.

use super::operation::{LIST_REFUSALS, Operation, TEXT, delete, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, QueryOf, number_of},
};
use axum::{Json, extract::Path, http::StatusCode};
use domain::{
    door::{Access::Person, Door},
    ids::{MessageId, ThreadId, UserId},
    messages::{
        group::ThreadRequest,
        later::{LaterMessage, MessageReminder, RemindRequest},
        message::Message,
        thread::Thread,
    },
    page::Page,
};
use serde::Deserialize;
use services::messages::{groups, later, reminders, search};

/// Why somebody is not asked in.
const ASKING: &[&str] = &[
    "email_not_verified",
    "message_to_self",
    "group_by_child",
    "group_stranger",
    "group_misfit",
    "group_crowded",
    "restricted_write",
    "blocked_by_you",
    "nobody_reads",
    "booking_needed",
    "child_messages_off",
    "parent_needed",
    "not_found",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let seat = "/api/v1/messages/threads/0190b5c0-0000-7000-8000-000000000000/participants/\
                0190b5c0-0000-7000-8000-000000000000";
    let mut rows = vec![
        post(
            "/messages/threads",
            "thread_begin",
            Person,
            "Begins a group of people one has a lesson or a conversation with; whoever begins it owns it.",
            begin,
        )
        .takes::<ThreadRequest>()
        .answers::<Thread>(201)
        .repeatable()
        .refuses(TEXT)
        .refuses(&["group_alone", "title_shares_contact"])
        .refuses(ASKING),
        put(
            "/messages/threads/{id}/participants/{user_id}",
            "participant_add",
            Person,
            "The owner asks somebody into a group, who reads it from then on; who is in it stays.",
            add,
        )
        .at_the_door(|door| door.sample_of(seat))
        .answers::<Thread>(200)
        .refuses(&["not_a_group", "group_owner_only"])
        .refuses(ASKING),
        delete(
            "/messages/threads/{id}/participants/{user_id}",
            "participant_remove",
            Person,
            "Leaves a group; its owner asks others out, and a parent takes a child out.",
            remove,
        )
        .at_the_door(|door| door.sample_of(seat))
        .answers_nothing(204)
        .refuses(&["not_found", "not_a_group", "group_owner_only", "group_parent_stays"]),
    ];
    rows.extend(looked_for_and_later());
    rows.into_iter().map(|row| row.at_the_door(Door::own_eyes)).collect()
}

fn looked_for_and_later() -> [Operation; 6] {
    let instants = &["instant_invalid", "instant_past", "instant_too_far"];
    [
        get(
            "/messages/search",
            "messages_search",
            Person,
            "The messages that hold these words, the latest first.",
            find,
        )
        .needs(&[("q", "Words; a hyphen before one refuses it, `or` offers another.")])
        .asks(&[("limit", "1 to 100, 20 by default."), ("cursor", "`next_cursor` of the page before.")])
        .answers_page::<Message>()
        .refuses(LIST_REFUSALS)
        .refuses(&["question_empty", "question_too_long"]),
        get(
            "/messages/later",
            "later_list",
            Person,
            "The own messages that wait for their time, and for 30 days those that were not sent.",
            waiting,
        )
        .answers_page::<LaterMessage>(),
        delete("/messages/later/{id}", "later_cancel", Person, "Takes a message back before its time.", cancel)
            .answers_nothing(204)
            .refuses(&["not_found"]),
        get(
            "/messages/reminders",
            "reminders_list",
            Person,
            "Messages one will be reminded of, the next first.",
            reminded,
        )
        .answers_page::<MessageReminder>(),
        post(
            "/messages/{id}/remind",
            "message_remind",
            Person,
            "Reminds the reader of a message; another time takes the place of the one before.",
            remind,
        )
        .takes::<RemindRequest>()
        .answers::<MessageReminder>(200)
        .refuses(instants)
        .refuses(&["not_found", "message_deleted", "reminders_too_many"]),
        delete("/messages/{id}/remind", "reminder_end", Person, "Takes the own reminder back.", forget)
            .answers_nothing(204)
            .refuses(&["not_found"]),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct FindQuery {
    q: String,
    limit: String,
    cursor: String,
}

#[derive(Deserialize)]
struct SeatPath {
    user_id: String,
}

impl SeatPath {
    fn person(&self) -> Answer<UserId> {
        Ok(self.user_id.parse().map_err(|_| domain::Refusal::not_found("person"))?)
    }
}

async fn begin(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<ThreadRequest>,
) -> Answer<(StatusCode, Json<Thread>)> {
    Ok((StatusCode::CREATED, Json(groups::group_begin(&context, &request, key.as_ref()).await?)))
}

async fn add(Caller(context): Caller, IdOf(id): IdOf<ThreadId>, Path(seat): Path<SeatPath>) -> Answer<Json<Thread>> {
    Ok(Json(groups::participant_add(&context, id, seat.person()?).await?))
}

async fn remove(Caller(context): Caller, IdOf(id): IdOf<ThreadId>, Path(seat): Path<SeatPath>) -> Answer<StatusCode> {
    groups::participant_remove(&context, id, seat.person()?).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn find(Caller(context): Caller, QueryOf(query): QueryOf<FindQuery>) -> Answer<Json<Page<Message>>> {
    let cursor = Some(query.cursor.as_str()).filter(|cursor| !cursor.is_empty());
    Ok(Json(search::messages_search(&context, &query.q, number_of(&query.limit), cursor).await?))
}

async fn waiting(Caller(context): Caller) -> Answer<Json<Page<LaterMessage>>> {
    Ok(Json(later::later_list(&context).await?))
}

async fn cancel(Caller(context): Caller, IdOf(id): IdOf<MessageId>) -> Answer<StatusCode> {
    later::later_cancel(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn reminded(Caller(context): Caller) -> Answer<Json<Page<MessageReminder>>> {
    Ok(Json(reminders::reminders_list(&context).await?))
}

async fn remind(
    Caller(context): Caller,
    IdOf(id): IdOf<MessageId>,
    JsonBody(request): JsonBody<RemindRequest>,
) -> Answer<Json<MessageReminder>> {
    Ok(Json(reminders::message_remind(&context, id, &request).await?))
}

async fn forget(Caller(context): Caller, IdOf(id): IdOf<MessageId>) -> Answer<StatusCode> {
    reminders::reminder_end(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
