//! Messages that go out later: kept sealed until their time, listed, taken back, and sent exactly once.
//!
//! The row goes in the transaction that writes the message under its id, so whoever runs the job again finds nothing.
//! Whether the sender may write is asked when the time comes; if not, the sender is told and the text stays to be read.

use crate::{
    keys::{key_open, text_close, words_marked},
    send::{Draft, is_sent_twice, message_write, voice_now},
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{BookingId, MessageId, ThreadId, UserId},
    messages::{
        contacts::leak,
        later::{LATER_MAX, LaterMessage},
        message::{Message, Voice, judged},
        refusals,
    },
    page::Page,
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    job::{Job, job_new},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
    sealing::{OwnKey, Place},
    unit::Unit,
};
use uuid::Uuid;

/// Rows that one look shows: those that wait, and those of the last month that were not sent.
const SHOWN_MAX: i64 = 100;

/// A message to be kept.
pub(crate) struct Later<'a> {
    pub id: MessageId,
    pub sender: UserId,
    pub client_id: &'a str,
    pub booking: Option<BookingId>,
    pub text: &'a str,
    pub send_at: DateTime<Utc>,
}

struct LaterRow {
    id: Uuid,
    thread_id: Uuid,
    sender_id: Uuid,
    client_id: String,
    booking_id: Option<Uuid>,
    text_sealed: Option<Vec<u8>>,
    send_at: DateTime<Utc>,
    refused: Option<String>,
    key_sealed: Vec<u8>,
}

impl LaterRow {
    async fn key(&self, context: &Context) -> Result<OwnKey> {
        key_open(&context.app, ThreadId(self.thread_id), &self.key_sealed).await
    }

    /// Empty for one that was taken back.
    fn text(&self, key: &OwnKey) -> Result<String> {
        let Some(sealed) = &self.text_sealed else { return Ok(String::new()) };
        let plain = key.open(place_of(MessageId(self.id)), sealed)?;
        String::from_utf8(plain).map_err(|_| Error::unexpected("a message is no text"))
    }

    fn message(&self, key: &OwnKey) -> Result<Message> {
        Ok(Message {
            id: MessageId(self.id),
            thread_id: ThreadId(self.thread_id),
            number: 0,
            client_id: self.client_id.clone(),
            sender_id: UserId(self.sender_id),
            text: self.text(key)?,
            booking_id: self.booking_id.map(BookingId),
            sent_at: self.send_at,
            edited_at: None,
            version: 1,
            deleted: self.text_sealed.is_none(),
            held: false,
            attachments: Vec::new(),
            reactions: Vec::new(),
            send_at: Some(self.send_at),
            nudge: None,
        })
    }
}

const fn place_of(message: MessageId) -> Place {
    Place::new("later_messages", "text_sealed", message.0)
}

/// Keeps a message until its time.
///
/// # Errors
/// 409 `later_too_many`.
pub(crate) async fn later_keep(context: &Context, thread: ThreadId, key: &OwnKey, later: Later<'_>) -> Result<Message> {
    let sealed = key.close(place_of(later.id), later.text.as_bytes())?;
    let mut unit = Unit::begin(context, None).await?;
    let kept = async {
        // Two at once: the second one counts what the first one kept.
        sqlx::query!("select id from users where id = $1 for update", later.sender.0)
            .fetch_one(&mut **unit.work())
            .await?;
        let waiting = sqlx::query_scalar!(
            r#"select count(*) as "count!" from later_messages where sender_id = $1 and ended_at is null"#,
            later.sender.0
        );
        if waiting.fetch_one(&mut **unit.work()).await? >= LATER_MAX {
            return Err(refusals::later_too_many(LATER_MAX).into());
        }
        sqlx::query!(
            "insert into later_messages
               (id, thread_id, sender_id, client_id, booking_id, text_sealed, send_at, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            later.id.0,
            thread.0,
            later.sender.0,
            later.client_id,
            later.booking.map(|booking| booking.0),
            sealed,
            later.send_at,
            context.now()
        )
        .execute(&mut **unit.work())
        .await?;
        unit.later(job_new::<SendLater>(context, &Due { message_id: later.id }, later.send_at)?);
        Ok(())
    }
    .await;
    match unit.finish(kept).await {
        Err(error) if !is_kept_twice(&error) => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let kept = later_of(context, later.sender, later.client_id).await?;
    kept.ok_or_else(|| Error::unexpected("a message was kept and is not there"))
}

fn is_kept_twice(error: &Error) -> bool {
    error.database().is_some_and(|database| database.constraint() == Some("later_messages_once"))
}

/// The message that a sender wanted sent later under this id; one that was taken back is a deleted one.
pub(crate) async fn later_of(context: &Context, sender: UserId, client_id: &str) -> Result<Option<Message>> {
    let row = sqlx::query_as!(
        LaterRow,
        "select l.id, l.thread_id, l.sender_id, l.client_id, l.booking_id, l.text_sealed, l.send_at, l.refused,
           t.key_sealed
         from later_messages l join threads t on t.id = l.thread_id where l.sender_id = $1 and l.client_id = $2",
        sender.0,
        client_id
    );
    let Some(row) = row.fetch_optional(context.writes()).await? else { return Ok(None) };
    Ok(Some(row.message(&row.key(context).await?)?))
}

/// The own messages that wait for their time, the next first, and those of the last month that were not sent.
///
/// # Errors
/// 401.
pub async fn later_list(context: &Context) -> Result<Page<LaterMessage>> {
    let own = context.require_person()?.id;
    Ok(Page { items: later_rows(context, own, SHOWN_MAX).await?, next_cursor: None })
}

/// The messages somebody wants sent later, as many as are asked for.
pub(crate) async fn later_rows(context: &Context, sender: UserId, most: i64) -> Result<Vec<LaterMessage>> {
    let rows = sqlx::query_as!(
        LaterRow,
        "select l.id, l.thread_id, l.sender_id, l.client_id, l.booking_id, l.text_sealed, l.send_at, l.refused,
           t.key_sealed
         from later_messages l join threads t on t.id = l.thread_id
         where l.sender_id = $1 and l.text_sealed is not null
         order by l.ended_at is not null, l.send_at, l.id limit $2",
        sender.0,
        most
    );
    let mut items = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let text = row.text(&row.key(context).await?)?;
        items.push(LaterMessage {
            id: MessageId(row.id),
            thread_id: ThreadId(row.thread_id),
            client_id: row.client_id,
            text,
            booking_id: row.booking_id.map(BookingId),
            send_at: row.send_at,
            refused: row.refused,
        });
    }
    Ok(items)
}

/// Takes a message back before its time, or one that was not sent out of the list.
///
/// # Errors
/// 404, also for one that has gone out.
pub async fn later_cancel(context: &Context, id: MessageId) -> Result<()> {
    let own = context.require_person()?.id;
    let ended = sqlx::query!(
        "update later_messages set text_sealed = null, refused = null, ended_at = coalesce(ended_at, $3)
         where id = $1 and sender_id = $2 and text_sealed is not null",
        id.0,
        own.0,
        context.now()
    );
    if ended.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("message").into());
    }
    Ok(())
}

/// Which message is due.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Due {
    pub message_id: MessageId,
}

/// Sends a message whose time has come.
pub struct SendLater;

impl Job for SendLater {
    const KIND: &'static str = "SendLater";
    type Payload = Due;

    async fn run(context: &Context, Due { message_id }: Due) -> Result<()> {
        let row = sqlx::query_as!(
            LaterRow,
            "select l.id, l.thread_id, l.sender_id, l.client_id, l.booking_id, l.text_sealed, l.send_at, l.refused,
               t.key_sealed
             from later_messages l join threads t on t.id = l.thread_id
             where l.id = $1 and l.ended_at is null and l.send_at <= $2",
            message_id.0,
            context.now()
        );
        // Sent, or taken back.
        let Some(row) = row.fetch_optional(context.writes()).await? else { return Ok(()) };
        match later_send(context, &row).await {
            Err(Error::Refused(refusal)) => later_refuse(context, &row, &refusal.code).await,
            sent => sent,
        }
    }
}

/// Whose words they are now, in a thread that nobody enters or leaves until the end.
async fn voice_of(unit: &mut Unit<'_>, row: &LaterRow) -> Result<Voice> {
    let here = sqlx::query_scalar!(
        r#"select deleted_at is null and suspended_at is null as "here!" from users where id = $1"#,
        row.sender_id
    );
    if !here.fetch_one(&mut **unit.work()).await? {
        return Err(refusals::nobody_reads().into());
    }
    voice_now(unit, ThreadId(row.thread_id), UserId(row.sender_id)).await
}

async fn later_send(context: &Context, row: &LaterRow) -> Result<()> {
    let (id, key) = (MessageId(row.id), row.key(context).await?);
    let text = row.text(&key)?;
    let (sealed, words) = (text_close(&key, id, &text)?, words_marked(&key, &text));
    let mut unit = Unit::begin(context, None).await?;
    let sent = async {
        let voice = voice_of(&mut unit, row).await?;
        let (_, held) = judged(leak(&text, voice.has_child()), voice);
        let taken = sqlx::query!("delete from later_messages where id = $1 and ended_at is null", row.id);
        if taken.execute(&mut **unit.work()).await?.rows_affected() == 0 {
            return Ok(());
        }
        let draft = Draft {
            id,
            sender: UserId(row.sender_id),
            client_id: &row.client_id,
            booking: row.booking_id.map(BookingId),
            sealed: &sealed,
            words: &words,
            files: &[],
            held,
        };
        message_write(&mut unit, ThreadId(row.thread_id), draft).await.map(drop)
    }
    .await;
    match unit.finish(sent).await {
        // The same id was sent at once at the same moment as it was kept: there is one message, and that one is it.
        Err(error) if is_sent_twice(&error) => {
            sqlx::query!("delete from later_messages where id = $1", row.id).execute(context.writes()).await?;
            Ok(())
        }
        sent => sent,
    }
}

/// Notes that it was not sent, and tells its sender.
async fn later_refuse(context: &Context, row: &LaterRow, code: &str) -> Result<()> {
    let mut work = context.begin().await?;
    let refused = sqlx::query!(
        "update later_messages set ended_at = $2, refused = $3 where id = $1 and ended_at is null",
        row.id,
        context.now(),
        code
    );
    if refused.execute(&mut *work).await?.rows_affected() > 0 {
        let told = sqlx::query!(
            r#"select u.id, u.display_name, u.email, u.locale, coalesce((
                 select o.display_name from thread_people p join users o on o.id = p.user_id
                 where p.thread_id = $2 and p.user_id <> u.id and p.part = 'writer'
                 order by p.joined_at, p.user_id limit 1), u.display_name) as "counterpart!"
               from users u where u.id = $1 and u.deleted_at is null"#,
            row.sender_id,
            row.thread_id
        );
        if let Some(told) = told.fetch_optional(&mut *work).await? {
            let template = NoticeMail::MessageUnsent { name: told.display_name, counterpart: told.counterpart };
            let mail = Mail {
                dedup_key: format!("message_unsent:{}", row.id),
                user_id: Some(UserId(told.id)),
                recipient: told.email,
                locale: told.locale,
                template: MailTemplate::Notice(template),
                action_token: None,
                calendar: None,
            };
            mail_enqueue(&mut work, context, mail).await?;
        }
    }
    work.commit().await?;
    Ok(())
}
