//! How a child gets in: by its parent, or by a sign-in of its own that its address has confirmed.
//!
//! An address a parent types is nobody's until its mail is read; a known one gets the same answer, and its owner a
//! mail.

use super::{
    super::{accounts::sign_ins_revoke, passwords::password_verify, secrets::secret_hash},
    deciding,
    hand_over::hand_over,
    store::child_read,
};
use chrono::Duration;
use domain::{
    identity::{
        Email, Password,
        family::events::{FamilyEvent, FamilyNews, SignInAsked},
        link_life::VERIFY_EMAIL_HOURS,
        refusals,
    },
    ids::UserId,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
    security::{Event, note},
    unit::Unit,
};

/// A sign-in to be.
#[derive(Clone)]
pub(super) struct SignIn {
    pub email: Email,
    pub hash: String,
    /// Whether its address may be mailed now.
    pub mailed: bool,
}

/// Notes a sign-in that waits for its address and has its mail sent. Where it may not be mailed, what waits already
/// goes on waiting.
pub(super) async fn sign_in_ask(unit: &mut Unit<'_>, news: FamilyNews, sign_in: SignIn) -> Result<()> {
    if !sign_in.mailed {
        return Ok(());
    }
    let (context, now) = (unit.context(), unit.context().now());
    let id = context.new_id();
    // One waits per child: the address that was named last.
    sqlx::query!("delete from child_sign_ins where child_id = $1", news.child_id.0).execute(&mut **unit.work()).await?;
    sqlx::query!(
        "insert into child_sign_ins (id, child_id, email, password_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        id,
        news.child_id.0,
        sign_in.email.as_str(),
        sign_in.hash,
        now,
        now + Duration::hours(VERIFY_EMAIL_HOURS),
    )
    .execute(&mut **unit.work())
    .await?;
    let FamilyNews { parent_id, child_id } = news;
    unit.tell(&FamilyEvent::SignInAsked(SignInAsked { parent_id, child_id, sign_in_id: id }))
}

/// Confirms the address of a child's own sign-in by its mail's token. None when no sign-in waits for it.
///
/// # Errors
/// 422 `password_wrong` (the link stays good), 410 `link_no_longer_valid` when the address has an account meanwhile.
pub async fn sign_in_confirm(context: &Context, token: &str, password: Option<&str>) -> Result<Option<UserId>> {
    let (hash, now) = (secret_hash(token), context.now());
    let waiting = sqlx::query!(
        r#"select s.password_hash, s.child_id, c.parent_id 
           from child_sign_ins s join children c on c.child_id = s.child_id
           where s.token_hash = $1 and s.expires_at > $2 and c.handed_over_at is null"#,
        hash,
        now
    )
    .fetch_optional(context.writes())
    .await?;
    let Some(waiting) = waiting else { return Ok(None) };
    if let Some(typed) = password {
        let typed = Password::parse_typed(typed)?;
        if password_verify(&context.app, &typed, Some(&waiting.password_hash)).await?.is_none() {
            note(context, Event::SignInRefused, None, "wrong_registered_password");
            return Err(refusals::registered_password_wrong().into());
        }
    }
    let news = FamilyNews { parent_id: UserId(waiting.parent_id), child_id: UserId(waiting.child_id) };
    let mut unit = Unit::begin(context, None).await?;
    let made = confirm_within(&mut unit, news, &hash).await;
    unit.finish(made).await.map(Some)
}

async fn confirm_within(unit: &mut Unit<'_>, news: FamilyNews, link: &[u8]) -> Result<UserId> {
    let (context, now) = (unit.context(), unit.context().now());
    let child = news.child_id;
    let made = sqlx::query_scalar!(
        "with waiting as (
           delete from child_sign_ins where token_hash = $1 and expires_at > $2 returning child_id, email, password_hash
         )
         update users set email = waiting.email, email_verified_at = $2, password_hash = waiting.password_hash
         from waiting where users.id = waiting.child_id
           and not exists (select from users other where other.email = waiting.email)
         returning users.id",
        link,
        now,
    )
    .fetch_optional(&mut **unit.work())
    .await?;
    made.ok_or_else(refusals::confirmation_no_longer_valid)?;
    sqlx::query!("delete from child_sign_ins where child_id = $1", child.0).execute(&mut **unit.work()).await?;
    // The child's own from here on: where its parent is signed in as the child ends.
    sign_ins_revoke(unit.work(), child.0, context.app.clock.real_now()).await?;
    unit.tell(&FamilyEvent::SignInMade(news))?;
    hand_over(unit, child).await?;
    Ok(child)
}

/// Whose sign-in the parent may open: that of a child without one of its own. The caller opens a session or issues
/// tokens for the answer.
///
/// # Errors
/// 404 for a stranger's child, 403 for a child, 409 `child_signs_in_alone`, 429 after twenty an hour.
pub async fn child_session(context: &Context, child: UserId) -> Result<UserId> {
    let parent = deciding(context)?.id;
    child_read(context.writes(), parent, child, context).await?.parent_signs_in()?;
    limit_take(&context.app, Limit::Child, &parent.to_string()).await?;
    let mut transaction = context.begin().await?;
    let after = Some(json!({ "by": parent }));
    let act = Act { act: "family.child_session", subject_id: Some(child.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    note(context, Event::SignedIn, Some(child), "by_parent");
    Ok(child)
}
