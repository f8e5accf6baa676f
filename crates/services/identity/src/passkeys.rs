//! Passkeys (ID3, WebAuthn level 3): added by somebody who is signed in, and good for signing in with nothing typed.
//! One is two steps at once: the device, and what unlocks it.
//!
//! A ceremony begins with a challenge ([`ceremony`]). The answer brings it back inside what the browser signed, so
//! nothing else has to be carried along; one that was used, is too old or was made up is not found, and the signed
//! origin tells another site's page from ours (BAD_INPUT 19).

mod ceremony;

use super::{accounts::sign_in_holds, family::opens_it, notices::mail, places::network_note};
use ceremony::{Ceremony, begin, finish, refused, site};
use domain::{
    Refusal,
    identity::{
        email_own,
        events::{AccountEvent, PasskeyNews},
        passkeys::{PASSKEYS_MAX, PasskeyView, passkey_name},
        refusals,
    },
    ids::{PasskeyId, UserId},
};
use serde_json::{Value, json};
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
    mails::{AccountMail, MailTemplate},
    rate_limits::{Limit, limit_take},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential,
};

/// What `navigator.credentials.create` wants, for one passkey more.
///
/// # Errors
/// 403 `age_parent_required` for whom a parent signs in, 409 `passkeys_too_many`, 429 after thirty a minute.
pub async fn register_begin(context: &Context) -> Result<Value> {
    let person = opens_it(context).await?;
    limit_take(&context.app, Limit::Passkey, &person.id.to_string()).await?;
    let known = stored(context, person.id).await?;
    if known.len() >= PASSKEYS_MAX {
        return Err(refusals::passkeys_too_many(PASSKEYS_MAX).into());
    }
    let email = sqlx::query_scalar!("select email from users where id = $1", person.id.0);
    let email = email.fetch_one(context.writes()).await?;
    let name = email_own(&email).unwrap_or(&person.display_name);
    let known: Vec<CredentialID> = known.iter().map(|passkey| passkey.cred_id().clone()).collect();
    let site = site(context)?;
    let begun = site.start_passkey_registration(person.id.0, name, &person.display_name, Some(known));
    let (options, state) = begun.map_err(ceremony::unexpected)?;
    let mut options = serde_json::to_value(options)?;
    // Kept by the device under the site's name, so that signing in needs no address.
    if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut) {
        selection.insert("residentKey".into(), json!("required"));
        selection.insert("requireResidentKey".into(), json!(true));
    }
    begin(context, Ceremony::Register, Some(person.id), &options, &state).await?;
    Ok(options)
}

/// Adds the passkey of the browser's answer.
///
/// # Errors
/// 401 `passkey_refused`: another challenge, another site, not unlocked, or no answer at all. 409 `passkey_known`.
/// 422 for the name.
pub async fn register_finish(context: &Context, name: &str, credential: Value) -> Result<PasskeyView> {
    let person = opens_it(context).await?;
    let name = passkey_name(name)?;
    let state: PasskeyRegistration = finish(context, Ceremony::Register, Some(person.id), &credential).await?;
    let answer: RegisterPublicKeyCredential = serde_json::from_value(credential).map_err(|_| refused(context))?;
    // The library refuses what it was told to leave out, under a name that says something else.
    let known = stored(context, person.id).await?;
    if known.iter().any(|passkey| passkey.cred_id().as_slice() == answer.raw_id.as_slice()) {
        return Err(refusals::passkey_known().into());
    }
    let passkey = site(context)?.finish_passkey_registration(&answer, &state).map_err(|_| refused(context))?;
    let (id, now) = (PasskeyId(context.new_id()), context.app.clock.real_now());
    let mut transaction = context.begin().await?;
    // Two that end at once are counted one after the other.
    sign_in_holds(&mut transaction, person).await?;
    let added = sqlx::query!(
        "insert into passkeys (id, user_id, credential_id, name, passkey, created_at)
         select $1, $2, $3, $4, $5, $6
         where (select count(*) from passkeys where user_id = $2) < $7 on conflict (credential_id) do nothing",
        id.0,
        person.id.0,
        passkey.cred_id().as_slice(),
        name,
        serde_json::to_value(&passkey)?,
        now,
        PASSKEYS_MAX as i64,
    );
    if added.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(refusals::passkey_known().into());
    }
    let news = PasskeyNews { user_id: person.id, passkey_id: id, name: name.clone() };
    tell(&mut transaction, context, &AccountEvent::PasskeyAdded(news)).await?;
    act(&mut transaction, context, person.id, "account.passkey_added").await?;
    transaction.commit().await?;
    note(context, Event::SecondFactor, Some(person.id), "passkey_added");
    Ok(PasskeyView { id, name, created_at: now, last_used_at: None })
}

/// What `navigator.credentials.get` wants, for whoever comes; it names nobody.
///
/// # Errors
/// 429 after sixty a minute from one network, 503 `sign_in_busy` when too many have begun.
pub async fn login_begin(context: &Context) -> Result<Value> {
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::PasskeyBegun, &context.ip).await?;
    }
    let (options, state) = site(context)?.start_discoverable_authentication().map_err(ceremony::unexpected)?;
    let options = serde_json::to_value(options)?;
    begin(context, Ceremony::SignIn, None, &options, &state).await?;
    Ok(options)
}

/// Who signs in with the browser's answer. The caller opens a session or issues tokens.
///
/// # Errors
/// 401 `passkey_refused`, 403 `account_suspended`, 429 after ten a minute from one network.
pub async fn login_finish(context: &Context, credential: Value) -> Result<UserId> {
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::Login, &context.ip).await?;
    }
    let state: DiscoverableAuthentication = finish(context, Ceremony::SignIn, None, &credential).await?;
    let answer: PublicKeyCredential = serde_json::from_value(credential).map_err(|_| refused(context))?;
    let site = site(context)?;
    let (handle, _) = site.identify_discoverable_authentication(&answer).map_err(|_| refused(context))?;
    let found = sqlx::query!(
        r#"select p.id, p.passkey, p.user_id, u.suspended_at is not null as "suspended!"
           from passkeys p join users u on u.id = p.user_id
           where p.credential_id = $1 and p.user_id = $2 and u.deleted_at is null"#,
        answer.get_credential_id(),
        handle
    );
    let found = found.fetch_optional(context.writes()).await?.ok_or_else(|| refused(context))?;
    let mut passkey: Passkey = serde_json::from_value(found.passkey)?;
    let proved = site.finish_discoverable_authentication_v2(&answer, state, &passkey);
    let proved = proved.map_err(|_| refused(context))?;
    if !proved.user_verified() {
        return Err(refused(context).into());
    }
    let user = UserId(found.user_id);
    if found.suspended {
        note(context, Event::SignInRefused, Some(user), "suspended");
        return Err(refusals::account_suspended().into());
    }
    passkey.update_credential(&proved);
    sqlx::query!(
        "update passkeys set passkey = $2, last_used_at = $3 where id = $1",
        found.id,
        serde_json::to_value(&passkey)?,
        context.app.clock.real_now()
    )
    .execute(context.writes())
    .await?;
    network_note(context, user).await?;
    note(context, Event::SignedIn, Some(user), "passkey");
    Ok(user)
}

/// The own passkeys, the newest first.
pub async fn passkeys_list(context: &Context) -> Result<Vec<PasskeyView>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        "select id, name, created_at, last_used_at from passkeys where user_id = $1 order by id desc limit 100",
        person.id.0
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let passkeys = rows.into_iter().map(|row| PasskeyView {
        id: PasskeyId(row.id),
        name: row.name,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
    });
    Ok(passkeys.collect())
}

/// Takes one of the own away; another person's does not exist (404).
pub async fn passkey_remove(context: &Context, passkey: PasskeyId) -> Result<()> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    let gone = sqlx::query_scalar!(
        "delete from passkeys where id = $1 and user_id = $2 returning name",
        passkey.0,
        person.id.0
    );
    let name = gone.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("passkey"))?;
    let news = PasskeyNews { user_id: person.id, passkey_id: passkey, name };
    tell(&mut transaction, context, &AccountEvent::PasskeyRemoved(news)).await?;
    act(&mut transaction, context, person.id, "account.passkey_removed").await?;
    transaction.commit().await?;
    note(context, Event::SecondFactor, Some(person.id), "passkey_removed");
    Ok(())
}

async fn stored(context: &Context, user: UserId) -> Result<Vec<Passkey>> {
    let rows = sqlx::query_scalar!("select passkey from passkeys where user_id = $1", user.0);
    let rows = rows.fetch_all(context.writes()).await?;
    rows.into_iter().map(|row| Ok(serde_json::from_value(row)?)).collect()
}

async fn act(work: &mut Transaction<'_, Postgres>, context: &Context, user: UserId, act: &str) -> Result<()> {
    audit_append(work, context, Act { act, subject_id: Some(user.0), before: None, after: None }).await
}

/// Word to the owner that one was added or taken away.
pub(super) async fn passkey_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    news: PasskeyNews,
    added: bool,
) -> Result<()> {
    let PasskeyNews { user_id, passkey_id, name: passkey } = news;
    let what = if added { "passkey_added" } else { "passkey_removed" };
    mail(work, context, user_id, format!("{what}:{passkey_id}"), |name| {
        MailTemplate::Account(if added {
            AccountMail::PasskeyAdded { name, passkey }
        } else {
            AccountMail::PasskeyRemoved { name, passkey }
        })
    })
    .await
}
