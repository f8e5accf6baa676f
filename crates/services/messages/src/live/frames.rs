//! From events to what the people they concern are told.

use super::Told;
use crate::{
    keys::key_open,
    view::{MessageRow, reactions_add},
};
use domain::{
    bookings::events::BookingEvent,
    event::Event,
    ids::{BookingId, NoticeId, ThreadId, TutorId, UserId},
    matching::events::MatchEvent,
    messages::{events::MessageEvent, live::ServerFrame, message::Message},
    platform::notice_events::NoticeEvent,
};
use serde::Serialize;
use spine::{App, Context, Result, events::StoredEvent};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};
use uuid::Uuid;

/// That something about a lesson changed; its page says what.
#[derive(Serialize)]
struct BookingUpdate<'a> {
    booking_id: BookingId,
    event: &'a str,
}

/// That something new stands in the centre; the list says what.
#[derive(Serialize)]
struct NoticeUpdate {
    id: NoticeId,
}

/// That a tutor is listed who teaches what somebody looks for.
#[derive(Serialize)]
struct MatchUpdate {
    tutor_id: TutorId,
}

fn is_match(event: &StoredEvent) -> bool {
    MatchEvent::KINDS.contains(&event.kind.as_str())
}

fn is_notice(event: &StoredEvent) -> bool {
    NoticeEvent::KINDS.contains(&event.kind.as_str())
}

/// That a group has other people or another title; its page says which.
#[derive(Serialize)]
struct GroupUpdate {
    thread_id: ThreadId,
}

/// How far somebody has read.
#[derive(Serialize)]
struct ReadUpdate {
    thread_id: ThreadId,
    user_id: UserId,
    up_to: domain::ids::MessageId,
    number: i64,
}

/// The frames of these events for those who listen, in order. What somebody may not see any more is not among them.
pub(super) async fn frames_of(
    app: &Arc<App>,
    events: &[StoredEvent],
    listens: impl Fn(&Uuid) -> bool,
) -> Result<Vec<(Vec<Uuid>, Told)>> {
    let mut concerned = Vec::new();
    let mut messages = HashSet::new();
    for event in events {
        let to: Vec<Uuid> = event.audience.iter().filter(|person| listens(person)).copied().collect();
        if to.is_empty() {
            continue;
        }
        if let Some(told) = event.read::<MessageEvent>()? {
            messages.extend(message_of(&told));
            concerned.push((event, to, Some(told)));
        } else if BookingEvent::KINDS.contains(&event.kind.as_str()) || is_notice(event) || is_match(event) {
            concerned.push((event, to, None));
        }
    }
    let context = Context::system(app.clone(), String::new());
    let seen = seen_by(&context, &messages).await?;
    let messages = messages_of(&context, messages).await?;
    let mut frames = Vec::with_capacity(concerned.len());
    let mut reached = HashMap::new();
    for (event, mut to, told) in concerned {
        // Whoever was let go hears that, and nothing more; whoever came later hears nothing of what was before.
        if let Some(message) = told.as_ref().and_then(message_of) {
            to.retain(|person| seen.contains(&(message, *person)));
        }
        let text = match &told {
            Some(MessageEvent::New(news)) => {
                let message = messages.get(&news.message_id.0);
                if let Some(message) = message {
                    for person in to.iter().filter(|person| **person != message.sender_id.0) {
                        let number = reached.entry((message.thread_id.0, *person)).or_insert(0);
                        *number = message.number.max(*number);
                    }
                }
                with_message(event, "message.new", message)?
            }
            Some(MessageEvent::Changed(news)) => {
                with_message(event, "message.changed", messages.get(&news.message_id.0))?
            }
            Some(MessageEvent::Group(news)) => {
                Some(frame(event, "thread.changed", GroupUpdate { thread_id: news.thread_id })?)
            }
            Some(MessageEvent::Read(news)) => {
                let (thread_id, user_id) = (news.thread_id, news.reader_id);
                let data = ReadUpdate { thread_id, user_id, up_to: news.up_to, number: news.number };
                Some(frame(event, "message.read", data)?)
            }
            None => match event.subject_id {
                Some(id) if is_notice(event) => {
                    Some(frame(event, "notification.new", NoticeUpdate { id: NoticeId(id) })?)
                }
                Some(id) if is_match(event) => Some(frame(event, "match.new", MatchUpdate { tutor_id: TutorId(id) })?),
                Some(id) => {
                    let data = BookingUpdate { booking_id: BookingId(id), event: &event.kind };
                    Some(frame(event, "booking.update", data)?)
                }
                None => None,
            },
        };
        if let Some(text) = text.filter(|_| !to.is_empty()) {
            frames.push((to, Told { position: Some(event.position), text: Arc::from(text) }));
        }
    }
    delivered_note(&context, reached).await;
    Ok(frames)
}

/// Notes how far the devices of those people were handed what others wrote, thread by thread: whoever wrote it sees
/// that it arrived. It holds nobody up: a seat that somebody is writing in is noted with the next message.
async fn delivered_note(context: &Context, reached: HashMap<(Uuid, Uuid), i64>) {
    if reached.is_empty() {
        return;
    }
    let (mut threads, mut people, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    for ((thread, person), number) in reached {
        threads.push(thread);
        people.push(person);
        numbers.push(number);
    }
    let noted = sqlx::query!(
        "update thread_people p set delivered_number = d.number
         from (
           select s.thread_id, s.user_id, x.number
           from unnest($1::uuid[], $2::uuid[], $3::bigint[]) x(thread_id, user_id, number)
             join thread_people s on s.thread_id = x.thread_id and s.user_id = x.user_id
           where s.delivered_number < x.number for update of s skip locked) d
         where p.thread_id = d.thread_id and p.user_id = d.user_id",
        &threads,
        &people,
        &numbers,
    );
    if let Err(error) = noted.execute(context.writes()).await {
        tracing::debug!(%error, "how far messages got is not noted");
    }
}

/// The message it is about.
const fn message_of(told: &MessageEvent) -> Option<Uuid> {
    match told {
        MessageEvent::New(news) | MessageEvent::Changed(news) => Some(news.message_id.0),
        MessageEvent::Read(news) => Some(news.up_to.0),
        MessageEvent::Group(_) => None,
    }
}

fn with_message(event: &StoredEvent, kind: &str, message: Option<&Message>) -> Result<Option<String>> {
    message.map(|message| frame(event, kind, message)).transpose()
}

fn frame(event: &StoredEvent, kind: &str, data: impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(&ServerFrame { kind, event_id: Some(event.position), data })?)
}

/// Which message reaches whom now.
async fn seen_by(context: &Context, messages: &HashSet<Uuid>) -> Result<HashSet<(Uuid, Uuid)>> {
    if messages.is_empty() {
        return Ok(HashSet::new());
    }
    let messages: Vec<Uuid> = messages.iter().copied().collect();
    let rows = sqlx::query!(
        r#"select m.id, s.user_id as "user_id!" from messages m join thread_seats s on s.thread_id = m.thread_id
           where m.id = any($1) and message_seen(m, s.user_id, s.part, s.from_number, s.in_group)"#,
        &messages
    );
    Ok(rows.fetch_all(context.writes()).await?.into_iter().map(|row| (row.id, row.user_id)).collect())
}

/// The messages as their readers see them now.
async fn messages_of(context: &Context, ids: HashSet<Uuid>) -> Result<HashMap<Uuid, Message>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let rows = sqlx::query_as!(
        MessageRow,
        "select id, thread_id, number, sender_id, client_id, booking_id, text_sealed, sent_at, edited_at,
           version, held_at
         from messages where id = any($1)",
        &ids
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let threads: Vec<Uuid> = rows.iter().map(|row| row.thread_id).collect::<HashSet<_>>().into_iter().collect();
    let sealed = sqlx::query!("select id, key_sealed from threads where id = any($1)", &threads);
    let mut keys = HashMap::new();
    for row in sealed.fetch_all(context.writes()).await? {
        keys.insert(row.id, key_open(&context.app, ThreadId(row.id), &row.key_sealed).await?);
    }
    let mut messages = Vec::with_capacity(rows.len());
    for row in &rows {
        if let Some(key) = keys.get(&row.thread_id) {
            messages.push(row.opened(key)?);
        }
    }
    reactions_add(context, &mut messages).await?;
    Ok(messages.into_iter().map(|message| (message.id.0, message)).collect())
}
