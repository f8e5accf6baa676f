//! Whether somebody was mailed: the first thing the support is asked. What stood in a mail is its reader's alone.

use domain::{
    identity::{Email, Role},
    page::{Page, parse_limit},
    text,
    trust::{desk::QUERY_MAX_CHARS, mail_log::LoggedMail},
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    lists::{page_cut, time_cursor_read},
};
use uuid::Uuid;

/// Mails to an address, or to an account by its id, the latest first; none where neither is named. An address finds the
/// mails of its account too, wherever they went. Each look is written down, with the account it was about. Mails of the
/// staff are for whoever may do all that the staff may, and their own reader: a link to set a password that was asked
/// for at night is nobody else's to know of. For the support's scope; for others there is no such page (404).
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`, the refusals of texts at `q`.
pub async fn mail_log(
    context: &Context,
    asked: &str,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<LoggedMail>> {
    let reader = context.require_scope(Role::Support)?;
    let whole = Role::SCOPES.iter().all(|scope| Role::may(&reader.roles, *scope));
    let limit = parse_limit(limit)?;
    let asked = text::clean_line(asked, QUERY_MAX_CHARS).map_err(|refusal| refusal.at("q"))?;
    let list = format!("mail log {asked}");
    let (at, id) = time_cursor_read(&list, cursor)?.unzip();
    if asked.is_empty() {
        return Ok(Page { items: Vec::new(), next_cursor: None });
    }
    let account: Option<Uuid> = asked.parse().ok();
    let address = Email::parse(&asked).map_or_else(|_| asked.clone(), |email| email.as_str().to_owned());
    let mails = sqlx::query_as!(
        LoggedMail,
        "select m.id, m.recipient, m.template, m.subject, m.created_at, m.send_after, m.sent_at, m.dropped_at
         from mails m
         where (m.recipient = $1 or m.user_id = $2 or m.user_id in (select u.id from users u where u.email = $1))
           and ($3::timestamptz is null or (m.created_at, m.id) < ($3, $4))
           and ($6 or not exists (select from users s where (s.id = m.user_id or s.email = m.recipient) and s.id <> $7
             and s.roles && '{admin,owner}'::text[]))
         order by m.created_at desc, m.id desc limit $5",
        address,
        account,
        at,
        id,
        i64::from(limit) + 1,
        whole,
        reader.id.0,
    );
    let mails = mails.fetch_all(context.reads()).await?;
    let (items, next_cursor) = page_cut(mails, limit, &list, |mail| (mail.created_at, mail.id))?;
    looked(context, (address.as_str(), account), items.len()).await?;
    Ok(Page { items, next_cursor })
}

/// The trace of a look: whose mails, and how many were shown. An address that is no account's stands nowhere, since
/// what is written down here stays.
async fn looked(context: &Context, (address, account): (&str, Option<Uuid>), shown: usize) -> Result<()> {
    let mut work = context.begin().await?;
    let about = sqlx::query_scalar!("select id from users where id = $1 or email = $2 limit 1", account, address);
    let about = about.fetch_optional(&mut *work).await?;
    let after = Some(json!({ "shown": shown }));
    audit_append(&mut work, context, Act { act: "mails.looked_up", subject_id: about, before: None, after }).await?;
    work.commit().await?;
    Ok(())
}
