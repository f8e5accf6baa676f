//! What the owner of a calendar is mailed.

use super::rows::Row;
use domain::ids::UserId;
use spine::{
    Context, Result,
    mails::{CalendarMail, Mail, MailTemplate, mail_enqueue},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

pub(super) enum News {
    /// It has not been looked at for a while.
    OutOfDate,
    /// It has to be connected anew.
    SignIn,
    /// Somebody deleted or moved a lesson there.
    Asks(Uuid),
}

pub(super) async fn news_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    row: &Row,
    news: News,
) -> Result<()> {
    let to = sqlx::query!(
        "select email, locale, display_name from users
         where id = $1 and deleted_at is null and suspended_at is null",
        row.user_id
    );
    let Some(to) = to.fetch_optional(&mut **work).await? else { return Ok(()) };
    let (name, calendar) = (to.display_name, row.provider()?.label().to_owned());
    let (what, template) = match news {
        // Once each time that it stops working: it worked at another moment then.
        News::OutOfDate => (since(row, "stale"), CalendarMail::OutOfDate { name, calendar }),
        News::SignIn => (since(row, "sign_in"), CalendarMail::SignIn { name, calendar }),
        News::Asks(question) => (question.to_string(), CalendarMail::Asks { name, calendar }),
    };
    let mail = Mail {
        dedup_key: format!("calendar:{}:{what}", row.id),
        user_id: Some(UserId(row.user_id)),
        recipient: to.email,
        locale: to.locale,
        template: MailTemplate::Calendar(template),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}

fn since(row: &Row, what: &str) -> String {
    format!("{what}:{}", row.last_ok_at.unwrap_or(row.connected_at).timestamp())
}
