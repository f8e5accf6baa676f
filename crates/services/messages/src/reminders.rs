//! Messages that somebody wants to be reminded of.

use crate::{acts::seen, keys::key_open, view::MessageRow};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{MessageId, ThreadId, UserId},
    messages::{
        later::{MessageReminder, REMINDERS_MAX, RemindRequest, ahead},
        refusals,
    },
    page::Page,
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result,
    job::{Job, job_new},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use std::collections::{HashMap, hash_map::Entry};
use uuid::Uuid;

/// Wants to be reminded of a message; another time takes the place of the one before.
///
/// # Errors
/// 404 for a message one may not see; 409 `message_deleted`, `reminders_too_many`; 422 as [`ahead`] says; 429.
pub async fn message_remind(context: &Context, id: MessageId, request: &RemindRequest) -> Result<MessageReminder> {
    let seen = seen(context, id).await?;
    if seen.message.deleted {
        return Err(refusals::message_deleted().into());
    }
    let at = ahead("at", &request.at, context.now())?;
    let own = seen.reader;
    limit_take(&context.app, Limit::Message, &own.to_string()).await?;
    let mut unit = Unit::begin(context, None).await?;
    let done = async {
        sqlx::query!("select id from users where id = $1 for update", own.0).fetch_one(&mut **unit.work()).await?;
        let others = sqlx::query_scalar!(
            r#"select count(*) as "count!" from message_reminders where user_id = $1 and message_id <> $2"#,
            own.0,
            id.0
        );
        if others.fetch_one(&mut **unit.work()).await? >= REMINDERS_MAX {
            return Err(refusals::reminders_too_many(REMINDERS_MAX).into());
        }
        sqlx::query!(
            "insert into message_reminders (user_id, message_id, remind_at, created_at) values ($1, $2, $3, $4)
             on conflict (user_id, message_id) do update set remind_at = excluded.remind_at",
            own.0,
            id.0,
            at,
            context.now()
        )
        .execute(&mut **unit.work())
        .await?;
        unit.later(job_new::<RemindMessage>(context, &Reminded { user_id: own, message_id: id }, at)?);
        Ok(())
    }
    .await;
    unit.finish(done).await?;
    Ok(MessageReminder { at, message: seen.message })
}

/// Does not want to be reminded of it any more.
///
/// # Errors
/// 404 where nothing waits.
pub async fn reminder_end(context: &Context, id: MessageId) -> Result<()> {
    let own = context.require_person()?.id;
    let ended = sqlx::query!("delete from message_reminders where user_id = $1 and message_id = $2", own.0, id.0);
    if ended.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("reminder").into());
    }
    Ok(())
}

/// What the reader will be reminded of, the next first; what it may not see any more is not among it.
///
/// # Errors
/// 401.
pub async fn reminders_list(context: &Context) -> Result<Page<MessageReminder>> {
    let own = context.require_person()?.id;
    let rows = sqlx::query!(
        r#"select m.id, m.thread_id, m.number, m.sender_id, m.client_id, m.booking_id, m.text_sealed, m.sent_at,
             m.edited_at, m.version, m.held_at, r.remind_at, t.key_sealed
           from message_reminders r join messages m on m.id = r.message_id join threads t on t.id = m.thread_id
             join thread_seats p on p.thread_id = m.thread_id and p.user_id = r.user_id
           where r.user_id = $1 and m.text_sealed is not null
             and message_seen(m, p.user_id, p.part, p.from_number, p.in_group)
           order by r.remind_at, m.id limit $2"#,
        own.0,
        REMINDERS_MAX
    );
    let (mut items, mut keys) = (Vec::new(), HashMap::<Uuid, _>::new());
    for row in rows.fetch_all(context.writes()).await? {
        if let Entry::Vacant(unknown) = keys.entry(row.thread_id) {
            unknown.insert(key_open(&context.app, ThreadId(row.thread_id), &row.key_sealed).await?);
        }
        let Some(key) = keys.get(&row.thread_id) else { continue };
        let message = MessageRow {
            id: row.id,
            thread_id: row.thread_id,
            number: row.number,
            sender_id: row.sender_id,
            client_id: row.client_id,
            booking_id: row.booking_id,
            text_sealed: row.text_sealed,
            sent_at: row.sent_at,
            edited_at: row.edited_at,
            version: row.version,
            held_at: row.held_at,
        };
        items.push(MessageReminder { at: row.remind_at, message: message.opened(key)? });
    }
    Ok(Page { items, next_cursor: None })
}

/// Who is reminded of what.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Reminded {
    pub user_id: UserId,
    pub message_id: MessageId,
}

/// Reminds somebody of a message whose time has come.
pub struct RemindMessage;

impl Job for RemindMessage {
    const KIND: &'static str = "RemindOfMessage";
    type Payload = Reminded;

    async fn run(context: &Context, Reminded { user_id, message_id }: Reminded) -> Result<()> {
        let mut work = context.begin().await?;
        // Put off, told or taken back: nothing is due.
        let due: Option<DateTime<Utc>> = sqlx::query_scalar!(
            "delete from message_reminders where user_id = $1 and message_id = $2 and remind_at <= $3
             returning remind_at",
            user_id.0,
            message_id.0,
            context.now()
        )
        .fetch_optional(&mut *work)
        .await?;
        let Some(due) = due else { return Ok(()) };
        let told = sqlx::query!(
            r#"select u.id, u.display_name, u.email, u.locale, w.display_name as "writer!", m.thread_id
               from messages m join users w on w.id = m.sender_id
                 join thread_seats p on p.thread_id = m.thread_id and p.user_id = $1
                 join users u on u.id = p.user_id and u.deleted_at is null
               where m.id = $2 and m.deleted_at is null
                 and message_seen(m, p.user_id, p.part, p.from_number, p.in_group)"#,
            user_id.0,
            message_id.0
        );
        if let Some(told) = told.fetch_optional(&mut *work).await? {
            let template = NoticeMail::MessageReminder {
                name: told.display_name,
                counterpart: told.writer,
                thread_id: ThreadId(told.thread_id),
                message_id,
            };
            let mail = Mail {
                dedup_key: format!("message_reminder:{message_id}:{user_id}:{}", due.timestamp()),
                user_id: Some(UserId(told.id)),
                recipient: told.email,
                locale: told.locale,
                template: MailTemplate::Notice(template),
                action_token: None,
                calendar: None,
            };
            mail_enqueue(&mut work, context, mail).await?;
        }
        work.commit().await?;
        Ok(())
    }
}
