//! Mails to the support address: the operator's relay posts each, signed, and what its sender says becomes a question
//! or goes on with one.
//!
//! Only who has an account with that address, confirmed, is heard, and only where the relay proved that the sender's
//! domain sent it: anybody writes anything into `From`. Others are counted and answered nothing, since an answer would
//! go to whoever was named.

use super::{reply_store, ticket_store, tickets_open};
use adapters::payments::stripe::signature::is_signed;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{TicketId, UserId},
    trust::{
        refusals,
        support_mail::{ReadMail, SupportMail, Unread},
        ticket::{OPEN_MAX, REPLIES_MAX, TicketState, TicketTopic, after_reply},
    },
};
use spine::{Context, Error, Result, signed::object_of, unit::Unit};
use uuid::Uuid;

/// Takes a mail in. Twice is once.
///
/// # Errors
/// 404 where no relay was set up; 400 `support_mail_unsigned`, `support_mail_unreadable`.
pub async fn support_mail_received(context: &Context, body: &[u8], signature: Option<&str>) -> Result<()> {
    let secrets = &context.app.settings.support_mail_secrets;
    if secrets.is_empty() {
        return Err(Refusal::not_found("page").into());
    }
    let body = std::str::from_utf8(body).map_err(|_| refusals::support_mail_unreadable())?;
    if !is_signed(body, signature, secrets, context.app.clock.real_now()) {
        return Err(refusals::support_mail_unsigned().into());
    }
    let mail: SupportMail = object_of(body).ok_or_else(refusals::support_mail_unreadable)?;
    let outcome = match mail.read() {
        Ok(mail) => {
            let mut unit = Unit::begin(context, None).await?;
            let taken = taken(&mut unit, &mail).await;
            unit.finish(taken).await?
        }
        Err(Unread::Unproved) => "unproved",
        Err(Unread::Empty) => "empty",
    };
    tracing::info!(outcome, "a mail came to the support address");
    metrics::counter!("support_mails_total", "outcome" => outcome).increment(1);
    Ok(())
}

async fn taken(unit: &mut Unit<'_>, mail: &ReadMail) -> Result<&'static str> {
    let context = unit.context();
    // Mails of one person queue here, as their questions do.
    let sender = sqlx::query_scalar!(
        "select id from users where email = $1 and email_verified_at is not null and deleted_at is null
         for no key update",
        mail.from.as_str()
    );
    let Some(sender) = sender.fetch_optional(&mut **unit.work()).await? else { return Ok("unknown") };
    let known = sqlx::query_scalar!(
        r#"select exists (select from ticket_replies where author_id = $1 and mail_id = $2) as "known!""#,
        sender,
        mail.message_id,
    );
    if known.fetch_one(&mut **unit.work()).await? {
        return Ok("again");
    }
    let person = UserId(sender);
    if let Some(id) = going_on(unit, person, mail.number).await? {
        let said = (mail.text.as_str(), Some(mail.message_id.as_str()));
        reply_store(unit.work(), context, (id, person, false), said).await?;
        return Ok("continued");
    }
    // None of the open ones takes another line, and no more are opened than on the site.
    if tickets_open(unit, person).await? >= OPEN_MAX {
        return Ok("full");
    }
    let id = ticket_store(unit, (person, TicketTopic::Other), None).await?;
    let question = mail.question();
    let said = (question.as_str(), Some(mail.message_id.as_str()));
    reply_store(unit.work(), context, (id, person, false), said).await?;
    Ok("opened")
}

/// A question of somebody as a mail finds it.
struct Found {
    id: Uuid,
    state: String,
    solved_at: Option<DateTime<Utc>>,
    replies: i64,
    open: i64,
    /// The subject names it.
    named: bool,
}

/// The question that a mail goes on with, opened again: the one it names, or the latest where no other has room.
async fn going_on(unit: &mut Unit<'_>, person: UserId, number: Option<i64>) -> Result<Option<TicketId>> {
    let now = unit.context().now();
    let found = sqlx::query_as!(
        Found,
        r#"select t.id, t.state, t.solved_at,
             (select count(*) from ticket_replies r where r.ticket_id = t.id) as "replies!",
             (select count(*) from tickets o where o.user_id = $1 and o.state <> 'solved') as "open!",
             coalesce(t.number = $2, false) as "named!"
           from tickets t where t.user_id = $1 and (t.number = $2 or t.state <> 'solved')
           order by coalesce(t.number = $2, false) desc, t.changed_at desc, t.id desc limit 1 for update of t"#,
        person.0,
        number,
    );
    let Some(found) = found.fetch_optional(&mut **unit.work()).await? else { return Ok(None) };
    let state = TicketState::parse(&found.state).ok_or_else(|| Error::unexpected("stored question: its state"))?;
    let lives = after_reply(state, found.solved_at, (false, false), now).is_ok() && found.replies < REPLIES_MAX;
    if !lives || !(found.named || found.open >= OPEN_MAX) {
        return Ok(None);
    }
    sqlx::query!(
        "update tickets set state = 'open', changed_at = $2, version = version + 1, solved_at = null where id = $1",
        found.id,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(Some(TicketId(found.id)))
}
