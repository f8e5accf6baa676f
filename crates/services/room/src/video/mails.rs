//! What is mailed about places elsewhere.

use domain::{
    ids::{BookingId, UserId},
    room::video::VideoProvider,
};
use spine::{
    Context, Result,
    mails::{Mail, MailTemplate, VideoMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

pub(super) enum News {
    /// An account has to be connected anew.
    SignIn(VideoProvider),
    /// A lesson takes place here, and not there.
    Moved { booking: BookingId, from: VideoProvider },
}

pub(super) async fn news_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: Uuid,
    key: &str,
    news: News,
) -> Result<()> {
    let to = sqlx::query!(
        "select email, locale, display_name from users
         where id = $1 and deleted_at is null and suspended_at is null",
        person,
    );
    let Some(to) = to.fetch_optional(&mut **work).await? else { return Ok(()) };
    let name = to.display_name;
    let template = match news {
        News::SignIn(provider) => VideoMail::SignIn { name, provider: provider.label().to_owned() },
        News::Moved { booking, from } => {
            VideoMail::Moved { name, provider: from.label().to_owned(), booking: booking.to_string() }
        }
    };
    let mail = Mail {
        dedup_key: key.to_owned(),
        user_id: Some(UserId(person)),
        recipient: to.email,
        locale: to.locale,
        template: MailTemplate::Video(template),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
