//! Sending a message: once for each id its client gave it, as long as the message lives, in the order of its thread.

use crate::{
    begin::{joined, other_side, person_named, thread_begun},
    files::files_take,
    groups::voice_in_group,
    keys::{key_open, text_close, words_marked},
    later::{Later, later_keep, later_of},
    people::{Seat, audience, barrier_between, seat_in, seat_of, seats_renew, sides_of},
    view::{MessageRow, reactions_add},
};
use domain::{
    ids::{BookingId, MessageId, ThreadId, UploadId, UserId},
    messages::{
        contacts::leak,
        events::{MessageEvent, MessageNews},
        files::judged_with_files,
        message::{Addressee, Message, MessageRequest, NewMessage, Nudge, Voice, client_id_of, judged},
        refusals,
        thread::Part,
        who::may_write,
    },
};
use spine::{
    Context, Error, Result, SignedIn,
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::PgConnection;
use words::{Locale, labels};

/// Sends a message, or keeps it until its time. The same `client_id` again answers with the first one, whatever else
/// the request says.
///
/// # Errors
/// 422 as [`NewMessage::parse`] says, and `message_to_self`; 403 and 409 as [`may_write`] says; 404 for whom or what
/// one may not see; 409 `later_too_many`; 429.
pub async fn message_send(context: &Context, request: &MessageRequest) -> Result<Message> {
    let person = context.require_verified()?;
    if let Ok(client_id) = client_id_of(&request.client_id)
        && let Some(known) = known_as(context, person.id, &client_id).await?
    {
        return Ok(known);
    }
    let new = NewMessage::parse(request, context.now())?;
    limit_take(&context.app, Limit::Message, &person.id.to_string()).await?;
    let (seat, voice) = seat_for(context, person, new.to).await?;
    let judge = if new.attachments.is_empty() { judged } else { judged_with_files };
    let booking = match new.to {
        Addressee::Booking(booking) => Some(booking),
        Addressee::Thread(_) | Addressee::Person(_) => None,
    };
    let id = MessageId(context.new_id());
    let key = key_open(&context.app, seat.thread_id, &seat.key_sealed).await?;
    if let Some(send_at) = new.send_at {
        let later = Later { id, sender: person.id, client_id: &new.client_id, booking, text: &new.text, send_at };
        let (nudge, _) = judge(leak(&new.text, voice.has_child()), voice);
        let nudge = nudge.map(|code| nudge_of(context, code));
        return Ok(Message { nudge, ..later_keep(context, seat.thread_id, &key, later).await? });
    }
    let (sealed, words) = (text_close(&key, id, &new.text)?, words_marked(&key, &new.text));
    let mut unit = Unit::begin(context, None).await?;
    let written = async {
        let voice = voice_now(&mut unit, seat.thread_id, person.id).await?;
        let (nudge, held) = judge(leak(&new.text, voice.has_child()), voice);
        let draft = Draft {
            id,
            sender: person.id,
            client_id: &new.client_id,
            booking,
            sealed: &sealed,
            words: &words,
            files: &new.attachments,
            held,
        };
        Ok((message_write(&mut unit, seat.thread_id, draft).await?, nudge))
    }
    .await;
    match unit.finish(written).await {
        Ok((row, nudge)) => {
            let nudge = nudge.map(|code| nudge_of(context, code));
            let mut sent = [Message { nudge, ..row.opened(&key)? }];
            reactions_add(context, &mut sent).await?;
            let [sent] = sent;
            Ok(sent)
        }
        // Somebody sent it a second time at the same moment.
        Err(error) if is_sent_twice(&error) => {
            let first = first_of(context, person.id, &new.client_id).await?;
            first.ok_or_else(|| Error::unexpected("a message was sent twice and is not there"))
        }
        Err(error) => Err(error),
    }
}

pub(crate) fn is_sent_twice(error: &Error) -> bool {
    error.database().is_some_and(|database| database.constraint() == Some("messages_once"))
}

/// What somebody should know who gives contact details away, in their language.
fn nudge_of(context: &Context, code: &'static str) -> Nudge {
    let text = labels::nudge(Locale::of(&context.locale), code).unwrap_or_default();
    Nudge { code: code.to_owned(), text: text.to_owned() }
}

/// The message that a sender gave this id: the one that was sent, or the one that waits for its time.
async fn known_as(context: &Context, sender: UserId, client_id: &str) -> Result<Option<Message>> {
    match first_of(context, sender, client_id).await? {
        Some(first) => Ok(Some(first)),
        None => later_of(context, sender, client_id).await,
    }
}

/// The first message that a sender gave this id.
async fn first_of(context: &Context, sender: UserId, client_id: &str) -> Result<Option<Message>> {
    let row = sqlx::query!(
        "select m.id, m.thread_id, t.key_sealed from messages m join threads t on t.id = m.thread_id
         where m.sender_id = $1 and m.client_id = $2",
        sender.0,
        client_id
    );
    let Some(found) = row.fetch_optional(context.writes()).await? else { return Ok(None) };
    let key = key_open(&context.app, ThreadId(found.thread_id), &found.key_sealed).await?;
    let row = sqlx::query_as!(
        MessageRow,
        "select id, thread_id, number, sender_id, client_id, booking_id, text_sealed, sent_at, edited_at, version,
           held_at from messages where id = $1",
        found.id
    );
    let mut first = [row.fetch_one(context.writes()).await?.opened(&key)?];
    reactions_add(context, &mut first).await?;
    Ok(first.into_iter().next())
}

/// The sender's seat in the thread it goes to, which begins here if it has to; and whose words these are.
async fn seat_for(context: &Context, person: &SignedIn, to: Addressee) -> Result<(Seat, Voice)> {
    let other = match to {
        Addressee::Thread(thread) => {
            let seat = seat_of(context, thread, person.id).await?;
            let mut work = context.writes().acquire().await?;
            let voice = voice_in(&mut work, context, &seat, person.id).await?;
            return Ok((seat, voice));
        }
        Addressee::Person(id) => person_named(context, id).await?,
        Addressee::Booking(booking) => other_side(context, booking, person.id).await?,
    };
    if other == person.id {
        return Err(refusals::message_to_self().into());
    }
    let mut work = context.writes().acquire().await?;
    let voice = may_write_to(&mut work, context, person.id, other).await?;
    drop(work);
    Ok((thread_begun(context, person.id, other).await?, voice))
}

/// Whose words somebody's are in a thread.
///
/// # Errors
/// As [`may_write`] says.
pub(crate) async fn voice_in(work: &mut PgConnection, context: &Context, seat: &Seat, own: UserId) -> Result<Voice> {
    // A parent writes beside its child: both of the two read it.
    if seat.part == Part::Parent {
        return Ok(Voice::Free);
    }
    match seat.other(own) {
        Some(other) => may_write_to(work, context, own, other).await,
        None => voice_in_group(work, context, seat.thread_id, own).await,
    }
}

/// The same, of a thread that nobody enters or leaves until the end: whoever was let go a moment ago is refused here.
///
/// # Errors
/// 404 for a thread one has no seat in, and as [`may_write`] says.
pub(crate) async fn voice_now(unit: &mut Unit<'_>, thread: ThreadId, own: UserId) -> Result<Voice> {
    let context = unit.context();
    sqlx::query!("select id from threads where id = $1 for update", thread.0)
        .fetch_optional(&mut **unit.work())
        .await?;
    let seat = seat_in(&mut **unit.work(), thread, own).await?;
    voice_in(unit.work(), context, &seat, own).await
}

/// Whether one may write to the other now, and whose words these are.
async fn may_write_to(work: &mut PgConnection, context: &Context, own: UserId, other: UserId) -> Result<Voice> {
    let both = [own, other];
    let joined = joined(&mut *work, both).await?;
    let barrier = barrier_between(&mut *work, context.now(), both).await?;
    let [own, theirs] = sides_of(work, both).await?;
    may_write(own, theirs, joined)?;
    barrier.passes(joined)?;
    Ok(if own.is_child {
        Voice::Child
    } else if theirs.is_child {
        Voice::ToChild
    } else {
        Voice::Free
    })
}

/// A message as it is written.
pub(crate) struct Draft<'a> {
    pub id: MessageId,
    pub sender: UserId,
    pub client_id: &'a str,
    pub booking: Option<BookingId>,
    pub sealed: &'a [u8],
    pub words: &'a [i64],
    pub files: &'a [UploadId],
    pub held: bool,
}

/// Locks the thread, gives the message its number, and brings the thread back to whoever put it away. Who writes has
/// read what stands above.
pub(crate) async fn message_write(unit: &mut Unit<'_>, thread: ThreadId, draft: Draft<'_>) -> Result<MessageRow> {
    let now = unit.context().now();
    seats_renew(&mut **unit.work(), thread, now).await?;
    let row = sqlx::query_as!(
        MessageRow,
        r#"with bumped as (
             update threads set last_number = last_number + 1, last_at = $7 where id = $1 returning last_number
           ), seats as (
             update thread_people p
             set read_number = case when p.user_id = $3 then b.last_number else p.read_number end,
               archived = p.archived and p.user_id <> $3 and ($8 or coalesce(p.muted_until > $7, false))
             from bumped b where p.thread_id = $1 and (p.user_id = $3 or p.archived)
           )
           insert into messages
             (id, thread_id, number, sender_id, client_id, booking_id, text_sealed, sent_at, held_at, words)
           select $2, $1, b.last_number, $3, $4, $5, $6, $7, case when $8 then $7::timestamptz end, $9 from bumped b
           returning id, thread_id, number, sender_id, client_id, booking_id, text_sealed, sent_at, edited_at,
             version, held_at"#,
        thread.0,
        draft.id.0,
        draft.sender.0,
        draft.client_id,
        draft.booking.map(|booking| booking.0),
        draft.sealed,
        now,
        draft.held,
        draft.words,
    );
    let row = row.fetch_one(&mut **unit.work()).await?;
    files_take(unit, draft.sender, draft.id, draft.files).await?;
    let people = audience(&mut **unit.work(), thread, draft.sender, draft.held).await?;
    let news = MessageNews { message_id: draft.id, thread_id: thread, sender_id: draft.sender, people };
    unit.tell(&MessageEvent::New(news))?;
    Ok(row)
}
