//! What families are mailed, as a subscriber of the events. Links are made here and not where they were asked for:
//! their token exists in the mail alone, and a known address takes as long as an unknown one.

use super::super::{
    notices::{already_registered, mail},
    secrets::secret_new,
};
use domain::{
    identity::family::events::{FamilyEvent, FamilyNews},
    ids::UserId,
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, mail_enqueue},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Mails what an event of a family has to tell; other events are passed over.
pub async fn mails_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    let Some(event) = stored.read::<FamilyEvent>()? else { return Ok(()) };
    match event {
        FamilyEvent::SignInAsked(news) => sign_in_mail(work, context, stored, news.sign_in_id).await,
        FamilyEvent::TurnedThirteen(news) => {
            parent_mail(work, context, news, "child_thirteen", |name, child| {
                let child_id = news.child_id;
                MailTemplate::ChildThirteen { name, child, child_id }
            })
            .await
        }
        FamilyEvent::WaitsForSignIn(news) => {
            parent_mail(work, context, news, "child_waits", |name, child| {
                let child_id = news.child_id;
                MailTemplate::ChildWaits { name, child, child_id }
            })
            .await
        }
        FamilyEvent::HandedOver(news) => {
            parent_mail(work, context, news, "child_grown", |name, child| MailTemplate::ChildGrown { name, child })
                .await?;
            let key = format!("account_yours:{}", news.child_id);
            mail(work, context, news.child_id, key, |name| MailTemplate::AccountYours { name }).await
        }
        FamilyEvent::ChildAdded(_)
        | FamilyEvent::ChildLinked(_)
        | FamilyEvent::ChildChanged(_)
        | FamilyEvent::SignInMade(_) => Ok(()),
    }
}

/// A mail to the parent that names the child.
async fn parent_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    news: FamilyNews,
    kind: &str,
    template: impl FnOnce(String, String) -> MailTemplate,
) -> Result<()> {
    let child = sqlx::query_scalar!("select display_name from users where id = $1", news.child_id.0);
    let Some(child) = child.fetch_optional(&mut **work).await? else { return Ok(()) };
    let key = format!("{kind}:{}:{}", news.child_id, news.parent_id);
    mail(work, context, news.parent_id, key, |name| template(name, child)).await
}

/// A link for an address without an account; word to the owner of one that somebody tried.
async fn sign_in_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    sign_in: Uuid,
) -> Result<()> {
    let found = sqlx::query!(
        r#"select s.email, u.display_name, u.locale, parent.display_name as parent, taken.id as "owner?"
           from child_sign_ins s join users u on u.id = s.child_id join children c on c.child_id = s.child_id
             join users parent on parent.id = c.parent_id left join users taken on taken.email = s.email
           where s.id = $1 and s.token_hash is null"#,
        sign_in
    )
    .fetch_optional(&mut **work)
    .await?;
    let Some(found) = found else { return Ok(()) };
    if let Some(owner) = found.owner {
        return already_registered(work, context, stored, UserId(owner), "").await;
    }
    let secret = secret_new()?;
    sqlx::query!("update child_sign_ins set token_hash = $2 where id = $1", sign_in, secret.hash)
        .execute(&mut **work)
        .await?;
    let mail = Mail {
        dedup_key: format!("child_sign_in:{sign_in}"),
        user_id: None,
        recipient: found.email,
        locale: found.locale,
        template: MailTemplate::ChildSignIn { name: found.display_name, parent: found.parent },
        action_token: Some(secret.token),
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
