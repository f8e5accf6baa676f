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
    platform::uploads::ALIKE_BITS,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::{seen, tell},
};

/// What an account shows, and how many refused pictures stand against it: its own, and those that look like what it
/// sent lately and was refused for. For the trust scope; for others there is no such
/// page (404).
///
/// # Errors
/// 404 for an unknown account.
pub async fn picture_state(context: &Context, id: UserId) -> Result<PictureState> {
    context.require_scope(Role::Trust)?;
    let row = sqlx::query!(
        r#"select u.picture, (select count(*) from refused_pictures r where r.user_id = u.id or exists (
             select from uploads f where f.owner_id = u.id and f.state = 'refused'
               and bit_count((r.likeness # f.likeness)::bit(64)) <= $2)) as "refused!"
           from users u where u.id = $1"#,
        id.0,
        i64::from(ALIKE_BITS),
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
           by_id = excluded.by_id, ends_at = null",
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

/// Takes pictures like those of an account again, and like what it sent lately and was refused for: a picture that was
/// taken away from whoever had stolen it is its owner's, who sends it once more and is heard, also when the thief's
/// account is gone. The picture itself is its person's to send afterwards.
///
/// # Errors
/// 404 (also for people who are no admins of that scope), 403 `own_account`, `outranked`; 409 `picture_not_refused`.
pub async fn picture_allow(context: &Context, id: UserId) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let mut transaction = context.begin().await?;
    held(&mut transaction, admin, id).await?;
    let gone = sqlx::query!(
        "delete from refused_pictures r where r.user_id = $1 or exists (
           select from uploads f where f.owner_id = $1 and f.state = 'refused'
             and bit_count((r.likeness # f.likeness)::bit(64)) <= $2)",
        id.0,
        i64::from(ALIKE_BITS),
    );
    let gone = gone.execute(&mut *transaction).await?.rows_affected();
    if gone == 0 {
        return Err(refusals::picture_not_refused().into());
    }
    let after = Some(json!({ "pictures": gone }));
    let act = Act { act: "account.picture_allowed", subject_id: Some(id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    Ok(())
}
