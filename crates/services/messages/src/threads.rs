//! Reading: the list of somebody's threads, one thread, how many hold something new.

use crate::{
    begin::{other_side, person_named, thread_between},
    keys::{key_open, title_open},
    people::{Seat, participants_of, seat_of},
    view::{MessageRow, reactions_add},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::{BookingId, MessageId, ThreadId, UserId},
    messages::{
        message::Message,
        thread::{MESSAGES_LIMIT, Part, Participant, Thread, ThreadView, UNREAD_MAX, Window},
    },
    page::{Page, parse_limit, parse_limit_of},
};
use spine::{
    Context, Result,
    lists::{page_cut, time_cursor_read},
    sealing::OwnKey,
};
use std::collections::HashMap;
use uuid::Uuid;

/// What is shown of one thread in the list.
struct ThreadRow {
    id: Uuid,
    key_sealed: Vec<u8>,
    last_at: DateTime<Utc>,
    archived: bool,
    muted_until: Option<DateTime<Utc>>,
    unread: i64,
    last_id: Option<Uuid>,
    in_group: bool,
    owner_id: Option<Uuid>,
    title_sealed: Option<Vec<u8>>,
}

/// The threads of the reader, the latest first; those put away, or the others.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn threads_list(
    context: &Context,
    archived: bool,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<Thread>> {
    let person = context.require_person()?;
    let limit = parse_limit(limit)?;
    let list = if archived { "threads:archived" } else { "threads" };
    let after = time_cursor_read(list, cursor)?;
    let rows = sqlx::query_as!(
        ThreadRow,
        r#"select t.id, t.key_sealed, t.last_at, p.archived as "archived!", p.muted_until, unread.count as "unread!",
             last.id as "last_id?", p.in_group as "in_group!", t.owner_id, t.title_sealed
           from thread_seats p join threads t on t.id = p.thread_id
             cross join lateral (
               select count(*) as count from (
                 select from messages m
                 where m.thread_id = t.id and m.number > p.read_number and m.sender_id <> p.user_id
                   and m.deleted_at is null and message_seen(m, p.user_id, p.part, p.from_number, p.in_group)
                 limit $6) fresh) unread
             left join lateral (
               select m.id from messages m
               where m.thread_id = t.id and message_seen(m, p.user_id, p.part, p.from_number, p.in_group)
               order by m.number desc limit 1) last on true
           where p.user_id = $1 and p.archived = $2 and (last.id is not null or p.in_group)
             and ($3::timestamptz is null or (t.last_at, t.id) < ($3, $4::uuid))
           order by t.last_at desc, t.id desc limit $5"#,
        person.id.0,
        archived,
        after.map(|(at, _)| at),
        after.map(|(_, id)| id),
        i64::from(limit) + 1,
        UNREAD_MAX,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, list, |row| (row.last_at, row.id))?;
    Ok(Page { items: threads_shown(context, rows).await?, next_cursor })
}

async fn threads_shown(context: &Context, rows: Vec<ThreadRow>) -> Result<Vec<Thread>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let last: Vec<Uuid> = rows.iter().filter_map(|row| row.last_id).collect();
    let mut people = participants_of(context, &ids).await?;
    let mut messages = HashMap::new();
    for row in messages_by_id(context, &last).await? {
        messages.insert(row.thread_id, row);
    }
    let mut threads = Vec::with_capacity(rows.len());
    for row in rows {
        let id = ThreadId(row.id);
        let key = key_open(&context.app, id, &row.key_sealed).await?;
        let title = row.title_sealed.as_deref().map(|title| title_open(&key, id, title)).transpose()?;
        threads.push(Thread {
            id,
            is_group: row.in_group,
            title,
            owner_id: row.owner_id.map(UserId),
            participants: people.remove(&row.id).unwrap_or_default(),
            last_message: messages.get(&row.id).map(|message| message.opened(&key)).transpose()?,
            unread: row.unread,
            archived: row.archived,
            muted_until: row.muted_until.filter(|until| *until > context.now()),
            updated_at: row.last_at,
        });
    }
    Ok(threads)
}

async fn messages_by_id(context: &Context, ids: &[Uuid]) -> Result<Vec<MessageRow>> {
    let rows = sqlx::query_as!(
        MessageRow,
        "select id, thread_id, number, sender_id, client_id, booking_id, text_sealed, sent_at, edited_at,
               version, held_at
         from messages where id = any($1) order by number",
        ids
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

/// A thread and messages of it.
///
/// # Errors
/// 404 for a thread the reader has no seat in, and for a place that is none of it; 422 `limit_out_of_range`.
pub async fn thread_get(context: &Context, id: ThreadId, window: Window, limit: Option<i64>) -> Result<ThreadView> {
    let person = context.require_person()?;
    let limit = parse_limit_of(limit, MESSAGES_LIMIT, "messages")?;
    let seat = seat_of(context, id, person.id).await?;
    let key = key_open(&context.app, id, &seat.key_sealed).await?;
    let (rows, more) = window_rows(context, &seat, person.id, window, limit).await?;
    let mut items = rows.iter().map(|row| row.opened(&key)).collect::<Result<Vec<Message>>>()?;
    reactions_add(context, &mut items).await?;
    let edge = if matches!(window, Window::After(_)) { items.last() } else { items.first() };
    let next_cursor = edge.filter(|_| more).map(|message| message.id);
    let last_message = if matches!(window, Window::Last) { items.last().cloned() } else { None };
    let thread = thread_shown(context, &seat, &key, person.id, last_message).await?;
    Ok(ThreadView { thread, items, next_cursor })
}

async fn thread_shown(
    context: &Context,
    seat: &Seat,
    key: &OwnKey,
    reader: UserId,
    last: Option<Message>,
) -> Result<Thread> {
    let unread = sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
             select from messages m where m.thread_id = $1 and m.number > $2 and m.sender_id <> $3
               and m.deleted_at is null and message_seen(m, $3, $4, $5, $6) limit $7) fresh"#,
        seat.thread_id.0,
        seat.read_number,
        reader.0,
        seat.part.code(),
        seat.from_number,
        seat.is_group,
        UNREAD_MAX
    );
    let title = seat.title_sealed.as_deref().map(|title| title_open(key, seat.thread_id, title)).transpose()?;
    Ok(Thread {
        id: seat.thread_id,
        is_group: seat.is_group,
        title,
        owner_id: seat.owner_id,
        participants: people_of(context, seat.thread_id).await?,
        last_message: last,
        unread: unread.fetch_one(context.writes()).await?,
        archived: seat.archived,
        muted_until: seat.muted_until.filter(|until| *until > context.now()),
        updated_at: seat.last_at,
    })
}

async fn people_of(context: &Context, thread: ThreadId) -> Result<Vec<Participant>> {
    Ok(participants_of(context, &[thread.0]).await?.remove(&thread.0).unwrap_or_default())
}

/// The rows of a window in the order they were sent, and whether more lie beyond it.
async fn window_rows(
    context: &Context,
    seat: &Seat,
    reader: UserId,
    window: Window,
    limit: i32,
) -> Result<(Vec<MessageRow>, bool)> {
    let (forward, place) = match window {
        Window::Last => (false, None),
        Window::Before(message) => (false, Some(number_of(context, seat, message).await?)),
        Window::After(message) => (true, Some(number_of(context, seat, message).await?)),
        Window::Around(message) => {
            let number = number_of(context, seat, message).await?;
            // Half of them up to that one, the others behind it.
            let (mut rows, more) = rows_of(context, seat, reader, (false, Some(number + 1)), (limit + 1) / 2).await?;
            rows.extend(rows_of(context, seat, reader, (true, Some(number)), limit / 2).await?.0);
            return Ok((rows, more));
        }
    };
    rows_of(context, seat, reader, (forward, place), limit).await
}

/// The rows from a place on, forward or back from it, in the order they were sent, and whether there are more.
async fn rows_of(
    context: &Context,
    seat: &Seat,
    reader: UserId,
    (forward, place): (bool, Option<i64>),
    limit: i32,
) -> Result<(Vec<MessageRow>, bool)> {
    let most = i64::from(limit) + 1;
    let mut rows = if forward {
        let rows = sqlx::query_as!(
            MessageRow,
            "select id, thread_id, number, sender_id, client_id, booking_id, text_sealed, sent_at, edited_at,
               version, held_at
             from messages m where m.thread_id = $1 and m.number > $4 and message_seen(m, $2, $3, $6, $7)
             order by m.number limit $5",
            seat.thread_id.0,
            reader.0,
            seat.part.code(),
            place,
            most,
            seat.from_number,
            seat.is_group,
        );
        rows.fetch_all(context.writes()).await?
    } else {
        let rows = sqlx::query_as!(
            MessageRow,
            "select id, thread_id, number, sender_id, client_id, booking_id, text_sealed, sent_at, edited_at,
               version, held_at
             from messages m where m.thread_id = $1 and ($4::bigint is null or m.number < $4)
               and message_seen(m, $2, $3, $6, $7)
             order by m.number desc limit $5",
            seat.thread_id.0,
            reader.0,
            seat.part.code(),
            place,
            most,
            seat.from_number,
            seat.is_group,
        );
        rows.fetch_all(context.writes()).await?
    };
    let most = usize::try_from(limit).unwrap_or_default();
    let more = rows.len() > most;
    rows.truncate(most);
    if !forward {
        rows.reverse();
    }
    Ok((rows, more))
}

async fn number_of(context: &Context, seat: &Seat, message: MessageId) -> Result<i64> {
    let found = sqlx::query_scalar!(
        "select number from messages where id = $1 and thread_id = $2",
        message.0,
        seat.thread_id.0
    );
    let found = found.fetch_optional(context.writes()).await?;
    Ok(found.ok_or_else(|| domain::Refusal::not_found("message"))?)
}

/// One message as the reader sees it.
///
/// # Errors
/// 404 for one the reader may not see.
pub async fn message_get(context: &Context, id: MessageId) -> Result<Message> {
    let person = context.require_person()?;
    let missing = || domain::Refusal::not_found("message");
    let row = messages_by_id(context, &[id.0]).await?.into_iter().next().ok_or_else(missing)?;
    let seat = seat_of(context, ThreadId(row.thread_id), person.id).await.map_err(|error| match error {
        spine::Error::Refused(_) => missing().into(),
        other => other,
    })?;
    let seen = sqlx::query_scalar!(
        r#"select message_seen(m, $2, $3, $4, $5) as "seen!" from messages m where m.id = $1"#,
        id.0,
        person.id.0,
        seat.part.code(),
        seat.from_number,
        seat.is_group
    );
    if seen.fetch_optional(context.writes()).await? != Some(true) {
        return Err(missing().into());
    }
    let key = key_open(&context.app, seat.thread_id, &seat.key_sealed).await?;
    let mut one = [row.opened(&key)?];
    reactions_add(context, &mut one).await?;
    let [message] = one;
    Ok(message)
}

/// How many threads of the reader hold something new; those put away and those muted are not counted.
pub async fn unread_threads(context: &Context) -> Result<i64> {
    let Some(person) = context.person() else { return Ok(0) };
    let unread = sqlx::query_scalar!(
        r#"select count(*) as "count!" from thread_seats p join threads t on t.id = p.thread_id
           where p.user_id = $1 and not p.archived and coalesce(p.muted_until <= $2, true)
             and t.last_number > p.read_number
             and exists (select from messages m where m.thread_id = t.id and m.number > p.read_number
               and m.sender_id <> p.user_id and m.deleted_at is null
               and message_seen(m, p.user_id, p.part, p.from_number, p.in_group))"#,
        person.id.0,
        context.now()
    );
    Ok(unread.fetch_one(context.writes()).await?)
}

/// Whom somebody wants to write to: the thread there is, or the person to begin one with.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum Wanted {
    Thread(ThreadId),
    Person(Participant),
}

/// Finds out whom a page is to write to: a person or a tutor, or the other side of a lesson.
///
/// # Errors
/// 404 for whom one may not see.
pub async fn wanted(context: &Context, person: Option<UserId>, booking: Option<BookingId>) -> Result<Wanted> {
    let own = context.require_person()?.id;
    let other = match (person, booking) {
        (Some(id), _) => person_named(context, id).await?,
        (None, Some(booking)) => other_side(context, booking, own).await?,
        (None, None) => return Err(domain::Refusal::not_found("person").into()),
    };
    if let Some(thread) = thread_between(context, [own, other]).await? {
        return Ok(Wanted::Thread(thread));
    }
    // Whoever is no listed tutor and shares no lesson with the reader is nobody the reader knows of.
    let row = sqlx::query!(
        r#"select u.display_name, u.picture, t.id as "tutor_id?" from users u
             left join tutors t on t.user_id = u.id and tutor_listed(t)
           where u.id = $1 and u.id <> $2 and u.deleted_at is null
             and (t.id is not null or exists (select from bookings b
               where ((b.tutor_user_id = $2 and u.id in (b.student_id, b.payer_id))
                   or (b.tutor_user_id = u.id and $2 in (b.student_id, b.payer_id)))
                 and lesson_joins(b)))"#,
        other.0,
        own.0
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| domain::Refusal::not_found("person"))?;
    Ok(Wanted::Person(Participant {
        id: other,
        display_name: row.display_name,
        photo_url: domain::identity::photo_url(row.picture.as_deref()),
        tutor_id: row.tutor_id.map(Into::into),
        part: Part::Writer,
        read_number: 0,
        delivered_number: 0,
    }))
}
