//! Pictures that the staff takes away: the person has none afterwards, and what looks like it is not taken again, from
//! nobody, until somebody allows it again.

use super::suspensions::held;
use crate::{me::me_of, picture::picture_set};
use domain::{
    Refusal,
    identity::{
        Role,
        events::{AccountEvent, SettingsChanged},
        photo_url,
        picture::sent_picture,
        staff::{PictureState, picture_reason_parse, refusals},
    },
    ids::UserId,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::{seen, tell},
};

/// What an account shows, and how many of its pictures are refused. For the trust scope; for others there is no such
/// page (404).
///
/// # Errors
/// 404 for an unknown account.
pub async fn picture_state(context: &Context, id: UserId) -> Result<PictureState> {
    context.require_scope(Role::Trust)?;
    let row = sqlx::query!(
        r#"select u.picture, (select count(*) from refused_pictures r where r.user_id = u.id) as "refused!"
           from users u where u.id = $1"#,
        id.0
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("account"))?;
    let sent = row.picture.as_deref().filter(|picture| sent_picture(picture).is_some());
    Ok(PictureState { photo_url: photo_url(sent), refused: row.refused })
}

/// Takes the picture of an account away and takes none that looks like it from now on. A picture that hardly says
/// anything, or that came before likenesses were kept, is taken away alone.
///
/// # Errors
/// 404 (also for people who are no admins of that scope), 403 `own_account`, `outranked`; 409 `picture_missing`; 422
/// `required`.
pub async fn picture_refuse(context: &Context, id: UserId, reason: &str) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let reason = picture_reason_parse(reason)?;
    let mut transaction = context.begin().await?;
    held(&mut transaction, admin, id).await?;
    let picture = sqlx::query_scalar!("select picture from users where id = $1", id.0);
    let picture = picture.fetch_one(&mut *transaction).await?;
    let picture = picture.as_deref().and_then(sent_picture).ok_or_else(refusals::picture_missing)?;
    sqlx::query!(
        "insert into refused_pictures (likeness, user_id, reason, at, by_id)
         select likeness, $2, $3, $4, $5 from uploads where id = $1 and likeness is not null
         on conflict (likeness) do update set user_id = excluded.user_id, reason = excluded.reason, at = excluded.at,
           by_id = excluded.by_id",
        picture.0,
        id.0,
        reason,
        context.now(),
        admin.id.0,
    )
    .execute(&mut *transaction)
    .await?;
    picture_set(&mut transaction, context, id, None).await?;
    let shown = me_of(&mut *transaction, id).await?;
    let event = AccountEvent::SettingsChanged(SettingsChanged {
        user_id: id,
        time_zone: shown.time_zone,
        locale: shown.locale,
        currency: shown.currency.code().to_owned(),
    });
    tell(&mut transaction, context, &event).await?;
    let after = Some(json!({ "reason": reason, "upload_id": picture }));
    let act = Act { act: "account.picture_refused", subject_id: Some(id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    seen(context, id.0).await;
    Ok(())
}

/// Takes pictures like those of an account again. The picture itself is its person's to send once more.
///
/// # Errors
/// 404 (also for people who are no admins of that scope), 403 `own_account`, `outranked`; 409 `picture_not_refused`.
pub async fn picture_allow(context: &Context, id: UserId) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let mut transaction = context.begin().await?;
    held(&mut transaction, admin, id).await?;
    let gone = sqlx::query!("delete from refused_pictures where user_id = $1", id.0).execute(&mut *transaction).await?;
    if gone.rows_affected() == 0 {
        return Err(refusals::picture_not_refused().into());
    }
    let act = Act { act: "account.picture_allowed", subject_id: Some(id.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    Ok(())
}
