//! Who is told that somebody wrote, and who is not told any more because they have read it.

use domain::{
    ids::{ThreadId, UserId},
    messages::events::{MessageEvent, MessageNews, ReadNews},
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
    notices::notices_read_of,
};
use sqlx::{Postgres, Transaction};

/// Tells the others of a thread of a message, and forgets it for whoever has read it; other events are passed over.
pub async fn tell_or_forget(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    match stored.read::<MessageEvent>()? {
        Some(MessageEvent::New(news)) => tell_others(work, context, &news).await,
        Some(MessageEvent::Read(ReadNews { thread_id, reader_id, .. })) => {
            notices_read_of(work, context, reader_id, thread_id.0).await
        }
        Some(MessageEvent::Changed(_) | MessageEvent::Group(_)) | None => Ok(()),
    }
}

/// Everybody but the sender, those who silenced the thread, and those who have read it or were told of it already and
/// have not looked: one word of a thread is enough until they do. A parent who only reads along is told of what waits
/// for them on the page of the family.
async fn tell_others(work: &mut Transaction<'_, Postgres>, context: &Context, news: &MessageNews) -> Result<()> {
    let people: Vec<uuid::Uuid> = news.people.iter().map(|person| person.0).collect();
    let readers = sqlx::query!(
        r#"select u.id, u.display_name, u.email, u.locale, w.display_name as "sender!"
           from messages m join users w on w.id = m.sender_id
             join thread_seats p on p.thread_id = m.thread_id and p.asked_in and p.user_id <> m.sender_id
             join users u on u.id = p.user_id and u.deleted_at is null
           where m.id = $1 and m.deleted_at is null and m.held_at is null and p.user_id = any($2)
             and p.read_number < m.number and coalesce(p.muted_until <= $3, true)
             and not exists (select from notices n where n.user_id = u.id and n.subject_id = m.thread_id
               and n.kind = 'message_waits' and n.read_at is null
               and n.created_at > $3::timestamptz - interval '1 day')"#,
        news.message_id.0,
        &people,
        context.now(),
    );
    for reader in readers.fetch_all(&mut **work).await? {
        let template = NoticeMail::MessageWaits {
            name: reader.display_name,
            counterpart: reader.sender,
            thread_id: ThreadId(news.thread_id.0),
        };
        let mail = Mail {
            dedup_key: format!("message_waits:{}:{}", news.message_id, reader.id),
            user_id: Some(UserId(reader.id)),
            recipient: reader.email,
            locale: reader.locale,
            template: MailTemplate::Notice(template),
            action_token: None,
            calendar: None,
        };
        mail_enqueue(work, context, mail).await?;
    }
    Ok(())
}
