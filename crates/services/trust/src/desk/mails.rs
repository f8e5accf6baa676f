//! Whether somebody was mailed: the first thing the support is asked. What stood in a mail is its reader's alone.

use domain::{
    identity::{Email, Role},
    page::{Page, parse_limit},
    text,
    trust::{desk::QUERY_MAX_CHARS, mail_log::LoggedMail},
};
use spine::{
    Context, Result,
    lists::{page_cut, time_cursor_read},
};
use uuid::Uuid;

/// Mails to an address, or to an account by its id, the latest first; none where neither is named. An address finds the
/// mails of its account too, wherever they went. For the support's scope; for others there is no such page (404).
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`, the refusals of texts at `q`.
pub async fn mail_log(
    context: &Context,
    asked: &str,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<LoggedMail>> {
    context.require_scope(Role::Support)?;
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
         order by m.created_at desc, m.id desc limit $5",
        address,
        account,
        at,
        id,
        i64::from(limit) + 1,
    );
    let mails = mails.fetch_all(context.reads()).await?;
    let (items, next_cursor) = page_cut(mails, limit, &list, |mail| (mail.created_at, mail.id))?;
    Ok(Page { items, next_cursor })
}
