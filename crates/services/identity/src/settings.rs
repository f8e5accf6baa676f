//! Changing the own name, zone, language, currency and picture. Booked lessons keep their instant (BAD_INPUT 58):
//! nothing but the account's row is touched.

use super::{me::me_of, picture::picture_set};
use domain::identity::{
    Me,
    events::{AccountEvent, SettingsChanged},
    settings::{Settings, SettingsRequest},
};
use serde_json::{Value, json};
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
};

/// Changes what the request names and answers the account as it is then.
///
/// # Errors
/// 401 `sign_in_required`; 422 as [`Settings::parse`] says; 409 as [`Settings::allowed_to`] does.
pub async fn settings_change(context: &Context, request: SettingsRequest) -> Result<Me> {
    let person = context.require_person()?.id;
    let settings = Settings::parse(&request)?;
    let mut transaction = context.begin().await?;
    sqlx::query!("select id from users where id = $1 for update", person.0).fetch_optional(&mut *transaction).await?;
    let before = me_of(&mut *transaction, person).await?;
    settings.allowed_to(&before)?;
    sqlx::query!(
        "update users set time_zone = coalesce($2, time_zone), locale = coalesce($3, locale),
           currency = coalesce($4, currency), display_name = coalesce($5, display_name)
         where id = $1",
        person.0,
        settings.time_zone.map(domain::calendar::Zone::name),
        settings.locale,
        settings.currency.map(domain::money::Currency::code),
        settings.display_name.as_ref().map(domain::identity::DisplayName::as_str),
    )
    .execute(&mut *transaction)
    .await?;
    if let Some(photo) = settings.photo {
        picture_set(&mut transaction, context, person, photo).await?;
    }
    let after = me_of(&mut *transaction, person).await?;
    if before != after {
        let event = AccountEvent::SettingsChanged(SettingsChanged {
            user_id: person,
            time_zone: after.time_zone.clone(),
            locale: after.locale.clone(),
            currency: after.currency.code().to_owned(),
        });
        tell(&mut transaction, context, &event).await?;
        let act = Act {
            act: "account.settings_changed",
            subject_id: Some(person.0),
            before: Some(shown(&before)),
            after: Some(told(shown(&after), before.display_name != after.display_name)),
        };
        audit_append(&mut transaction, context, act).await?;
    }
    transaction.commit().await?;
    Ok(after)
}

/// What changed, with the name as a fact only: the log outlives the account, and the name must not.
fn told(mut shown: Value, renamed: bool) -> Value {
    if let (true, Some(fields)) = (renamed, shown.as_object_mut()) {
        fields.insert("name_changed".to_owned(), Value::Bool(true));
    }
    shown
}

fn shown(me: &Me) -> Value {
    json!({ "time_zone": me.time_zone, "locale": me.locale, "currency": me.currency, "photo_url": me.photo_url })
}
