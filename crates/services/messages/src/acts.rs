//! What somebody does with messages and threads that are there.

use crate::{
    files::files_let_go,
    groups::title_change,
    held::{Waiting, let_through},
    keys::{key_open, text_close, words_marked},
    people::{Seat, audience, readers, seat_of, seats_renew},
    send::voice_now,
    threads::{message_get, thread_get},
};
use domain::{
    Refusal,
    ids::{MessageId, ThreadId, UserId},
    messages::{
        contacts::leak,
        events::{MessageEvent, MessageNews, ReadNews},
        message::{EditRequest, Message, ReleaseRequest, is_as_read, judged, may_edit, text_of},
        reactions::Reaction,
        refusals,
        thread::{Part, Thread, ThreadChange, ThreadChangeRequest, Window},
    },
};
use spine::{
    Context, Error, Result,
    rate_limits::{Limit, limit_take},
    unit::Unit,
};

/// A message the reader may see, and the reader's seat in its thread.
pub(crate) struct Seen {
    pub message: Message,
    pub seat: Seat,
    pub reader: UserId,
}

pub(crate) async fn seen(context: &Context, id: MessageId) -> Result<Seen> {
    let reader = context.require_person()?.id;
    let message = message_get(context, id).await?;
    let seat = seat_of(context, message.thread_id, reader).await?;
    Ok(Seen { message, seat, reader })
}

/// The same of the reader's own message; others' are nobody's to change (404).
async fn own(context: &Context, id: MessageId) -> Result<Seen> {
    let seen = seen(context, id).await?;
    if seen.message.sender_id != seen.reader {
        return Err(Refusal::not_found("message").into());
    }
    if seen.message.deleted {
        return Err(refusals::message_deleted().into());
    }
    Ok(seen)
}

/// Tells whoever may see a message that it is another one now.
async fn changed(unit: &mut Unit<'_>, message: &Message) -> Result<()> {
    let people = readers(&mut **unit.work(), message.id).await?;
    unit.tell(&MessageEvent::Changed(MessageNews {
        message_id: message.id,
        thread_id: message.thread_id,
        sender_id: message.sender_id,
        people,
    }))
}

/// Writes the own message anew; that it was edited stays to be seen. The same text changes nothing.
///
/// # Errors
/// 404; 403 and 409 as whoever writes a new one is refused; 409 `message_deleted`, `message_changed`, `edit_too_late`;
/// 422 as any message, and `edit_shares_contact` where a child is one of the two.
pub async fn message_edit(context: &Context, id: MessageId, request: &EditRequest) -> Result<Message> {
    context.require_verified()?;
    let text = text_of(&request.text).map_err(|refusal| refusal.at("text"))?;
    let Seen { message, seat, reader } = own(context, id).await?;
    is_as_read(message.version, request.version)?;
    if message.text == text {
        return Ok(message);
    }
    limit_take(&context.app, Limit::Message, &reader.to_string()).await?;
    let key = key_open(&context.app, seat.thread_id, &seat.key_sealed).await?;
    let sealed = text_close(&key, id, &text)?;
    let mut unit = Unit::begin(context, None).await?;
    let done = async {
        let voice = voice_now(&mut unit, message.thread_id, reader).await?;
        may_edit(message.sent_at, context.now())?;
        // What waits for a parent may be put right; what went through must not carry a number behind the parent's back.
        if !message.held && judged(leak(&text, voice.has_child()), voice).1 {
            return Err(refusals::edit_shares_contact().into());
        }
        edit_write(&mut unit, &message, &sealed, &words_marked(&key, &text)).await?;
        seats_renew(&mut **unit.work(), message.thread_id, context.now()).await?;
        changed(&mut unit, &message).await
    }
    .await;
    unit.finish(done).await?;
    message_get(context, id).await
}

/// Puts the text in the place of the one that was looked at, which must stand there still and wait, or not, as it did.
async fn edit_write(unit: &mut Unit<'_>, seen: &Message, sealed: &[u8], words: &[i64]) -> Result<()> {
    let edited = sqlx::query!(
        "update messages set text_sealed = $2, words = $6, edited_at = $3, version = version + 1
         where id = $1 and deleted_at is null and version = $4 and (held_at is not null) = $5",
        seen.id.0,
        sealed,
        unit.context().now(),
        seen.version,
        seen.held,
        words
    );
    if edited.execute(&mut **unit.work()).await?.rows_affected() > 0 {
        return Ok(());
    }
    let gone =
        sqlx::query_scalar!(r#"select deleted_at is not null as "gone!" from messages where id = $1"#, seen.id.0);
    let gone = gone.fetch_one(&mut **unit.work()).await?;
    Err(if gone { refusals::message_deleted() } else { refusals::message_changed() }.into())
}

/// Takes the text of the own message away; that there was one stays. Deleted already, nothing changes.
///
/// # Errors
/// 404.
pub async fn message_delete(context: &Context, id: MessageId) -> Result<()> {
    let message = match own(context, id).await {
        Ok(Seen { message, .. }) => message,
        Err(Error::Refused(refusal)) if refusal.code == "message_deleted" => return Ok(()),
        Err(error) => return Err(error),
    };
    let mut unit = Unit::begin(context, None).await?;
    let done = async {
        message_take(&mut unit, id).await?;
        changed(&mut unit, &message).await
    }
    .await;
    unit.finish(done).await
}

/// Takes away what stood in a message, its files and what was put under it.
pub(crate) async fn message_take(unit: &mut Unit<'_>, id: MessageId) -> Result<()> {
    files_let_go(unit, id).await?;
    sqlx::query!("delete from message_reactions where message_id = $1", id.0).execute(&mut **unit.work()).await?;
    sqlx::query!(
        "update messages set text_sealed = null, deleted_at = $2 where id = $1 and deleted_at is null",
        id.0,
        unit.context().now()
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}

/// Puts a reaction under a message, or takes the own one away; twice is once. Only who may write puts one, and
/// everybody takes theirs away.
///
/// # Errors
/// 404; 403 and 409 as whoever writes is refused; 409 `message_deleted`; 422 `reaction_unknown`.
pub async fn message_react(context: &Context, id: MessageId, code: &str, put: bool) -> Result<Message> {
    context.require_verified()?;
    let reaction = Reaction::parse(code)?;
    let Seen { message, reader, .. } = seen(context, id).await?;
    if message.deleted {
        return Err(refusals::message_deleted().into());
    }
    limit_take(&context.app, Limit::Message, &reader.to_string()).await?;
    let mut unit = Unit::begin(context, None).await?;
    let done = async {
        let rows = if put {
            voice_now(&mut unit, message.thread_id, reader).await?;
            let put = sqlx::query!(
                "insert into message_reactions (message_id, user_id, code, created_at) values ($1, $2, $3, $4)
                 on conflict do nothing",
                id.0,
                reader.0,
                reaction.code(),
                context.now()
            );
            put.execute(&mut **unit.work()).await?.rows_affected()
        } else {
            let taken = sqlx::query!(
                "delete from message_reactions where message_id = $1 and user_id = $2 and code = $3",
                id.0,
                reader.0,
                reaction.code()
            );
            taken.execute(&mut **unit.work()).await?.rows_affected()
        };
        if rows > 0 { changed(&mut unit, &message).await } else { Ok(()) }
    }
    .await;
    unit.finish(done).await?;
    message_get(context, id).await
}

/// Notes that the reader has read up to a message; it never goes back.
///
/// # Errors
/// 404.
pub async fn message_read(context: &Context, id: MessageId) -> Result<()> {
    let Seen { message, reader, .. } = seen(context, id).await?;
    let mut unit = Unit::begin(context, None).await?;
    let done = async {
        let moved = sqlx::query!(
            "update thread_people set read_number = $3 where thread_id = $1 and user_id = $2 and read_number < $3",
            message.thread_id.0,
            reader.0,
            message.number
        );
        if moved.execute(&mut **unit.work()).await?.rows_affected() == 0 {
            return Ok(());
        }
        // That a message waits is not told to whom it does not reach yet.
        let people = if message.held {
            audience(&mut **unit.work(), message.thread_id, message.sender_id, true).await?
        } else {
            audience(&mut **unit.work(), message.thread_id, reader, false).await?
        };
        let (thread_id, number) = (message.thread_id, message.number);
        unit.tell(&MessageEvent::Read(ReadNews { thread_id, reader_id: reader, up_to: id, number, people }))
    }
    .await;
    unit.finish(done).await
}

/// A parent lets a message through that waited, as it was read: it reaches the others now, as the latest.
///
/// # Errors
/// 404 for everybody but the parent, and for what does not wait; 409 `message_changed` where another text waits now;
/// 422 `required`.
pub async fn message_release(context: &Context, id: MessageId, request: ReleaseRequest) -> Result<()> {
    let Seen { message, seat, .. } = seen(context, id).await?;
    if seat.part != Part::Parent || !message.held || message.deleted {
        return Err(Refusal::not_found("message").into());
    }
    let read = request.read()?;
    is_as_read(message.version, Some(read))?;
    let mut unit = Unit::begin(context, None).await?;
    let done = async {
        // It was there a moment ago: what is not is deleted, let through, or another text.
        let waiting = Waiting { id, thread_id: message.thread_id, sender_id: message.sender_id, version: read };
        let news = let_through(unit.work(), context.now(), waiting).await?;
        let news = news.ok_or_else(|| Error::from(refusals::message_changed()))?;
        news.iter().try_for_each(|event| unit.tell(event))
    }
    .await;
    unit.finish(done).await
}

/// Puts a thread away, or silences it, for the reader alone; the owner of a group gives it a title for everybody.
///
/// # Errors
/// 404; 422 as [`ThreadChange::parse`] says; with a title 403 `group_owner_only` and 409 `not_a_group`.
pub async fn thread_change(context: &Context, id: ThreadId, request: &ThreadChangeRequest) -> Result<Thread> {
    let reader = context.require_person()?.id;
    let change = ThreadChange::parse(request, context.now())?;
    let seat = seat_of(context, id, reader).await?;
    if let Some(title) = &change.title {
        title_change(context, &seat, reader, title.as_deref()).await?;
    }
    sqlx::query!(
        "update thread_people set archived = coalesce($3, archived),
           muted_until = case when $4 then $5 else muted_until end
         where thread_id = $1 and user_id = $2",
        id.0,
        reader.0,
        change.archived,
        change.muted_until.is_some(),
        change.muted_until.flatten()
    )
    .execute(context.writes())
    .await?;
    Ok(thread_get(context, id, Window::Last, Some(1)).await?.thread)
}
