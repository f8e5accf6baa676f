//! Somebody new who comes from a provider: what it does not say (date of birth, what brings them here) is asked, the
//! same rules as for every registration apply, and no mail is needed, because the address is proved.

use super::{identities, way::Way};
use crate::{
    birth_dates::birth_date_seal, confirmation::others_end, passwords::password_hash, places::network_note,
    referrals::referral_note, secrets::secret_new,
};
use domain::{
    identity::{
        Email, RegisterRequest, Registration,
        events::{AccountEvent, AccountNews, Registered},
        oidc::{
            Arrived, OidcRegistration,
            refusals::{oidc_not_finished, oidc_sign_in_first},
        },
    },
    ids::UserId,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
    rate_limits::{Limit, limit_take},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};

/// Somebody who has come back and has no account yet.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Waiting {
    pub provider: String,
    pub label: String,
    pub email: String,
    pub display_name: String,
    pub next: String,
    issuer: String,
    subject: String,
}

/// Who waits in this browser.
///
/// # Errors
/// 400 `oidc_not_finished` when nobody does, or does any more.
pub async fn oidc_waiting(context: &Context) -> Result<Waiting> {
    let way = Way::of(context).ok_or_else(oidc_not_finished)?;
    let found = sqlx::query!(
        r#"select provider, next, issuer as "issuer!", subject as "subject!", email as "email!",
             display_name as "display_name!"
           from oidc_flows where flow_hash = $1 and subject is not null and user_id is null and expires_at > $2"#,
        way.hash(),
        context.app.clock.real_now(),
    );
    let found = found.fetch_optional(context.writes()).await?.ok_or_else(oidc_not_finished)?;
    let label = context.app.oidc.of(&found.provider).ok_or_else(oidc_not_finished)?.provider().label.clone();
    Ok(Waiting {
        provider: found.provider,
        label,
        email: found.email,
        display_name: found.display_name,
        next: found.next,
        issuer: found.issuer,
        subject: found.subject,
    })
}

/// Makes the account; whose it is, and where they were going.
///
/// # Errors
/// 422 by field, 403 `age_parent_required`, 400 `oidc_not_finished`, 409 `oidc_sign_in_first` and
/// `oidc_held_elsewhere` when somebody was faster, 429 after five a minute from one network.
pub async fn oidc_register(context: &Context, asked: OidcRegistration) -> Result<(UserId, String)> {
    let waiting = oidc_waiting(context).await?;
    let prepared = Prepared::of(context, &waiting.email, asked).await?;
    let id = prepared.id();
    let mut transaction = context.begin().await?;
    if !prepared.make(&mut transaction, context).await? {
        return Err(oidc_sign_in_first(&waiting.label).into());
    }
    let arrived = Arrived {
        issuer: waiting.issuer.clone(),
        subject: waiting.subject.clone(),
        email: Some(Email::parse(&waiting.email)?),
        name: String::new(),
    };
    identities::store(&mut transaction, context, id, (&waiting.provider, &waiting.label), &arrived).await?;
    transaction.commit().await?;
    prepared.made(context, "oidc").await?;
    Ok((id, waiting.next))
}

/// An account of somebody whose address a provider has confirmed, ready to be made: what takes long is done before the
/// transaction.
pub struct Prepared {
    id: UserId,
    registration: Registration,
    hash: String,
    born: Vec<u8>,
}

impl Prepared {
    /// Reads what was asked for, by the rules of every registration.
    ///
    /// # Errors
    /// 422 by field, 403 `age_parent_required`, 429 after five a minute from one network.
    pub async fn of(context: &Context, email: &str, asked: OidcRegistration) -> Result<Self> {
        if !context.ip.is_empty() {
            limit_take(&context.app, Limit::Register, &context.ip).await?;
        }
        // Nobody has this password: 256 random bits that are forgotten here. Another one is chosen by a mailed link.
        let request = RegisterRequest {
            email: email.to_owned(),
            password: secret_new()?.token,
            role: asked.role,
            display_name: asked.display_name,
            birth_date: asked.birth_date,
            time_zone: asked.time_zone,
            locale: asked.locale,
            referral_code: asked.referral_code,
            ..RegisterRequest::default()
        };
        let registration = Registration::parse(&request, context.now())?;
        let hash = password_hash(&context.app, &registration.password).await?;
        let id = UserId(context.new_id());
        let born = birth_date_seal(&context.app, id, registration.birth_date.date()).await?;
        Ok(Self { id, registration, hash, born })
    }

    /// Whose it will be.
    pub const fn id(&self) -> UserId {
        self.id
    }

    /// Makes it, and uses the browser's way up; false when the address has an account by now.
    ///
    /// # Errors
    /// 400 `oidc_not_finished` when the form was sent before.
    pub async fn make(&self, transaction: &mut Transaction<'_, Postgres>, context: &Context) -> Result<bool> {
        let (id, registration) = (self.id, &self.registration);
        used_up(transaction, context).await?;
        if !insert(transaction, context, registration, (id, &self.hash, &self.born)).await? {
            return Ok(false);
        }
        referral_note(transaction, context, id, &registration.referral_code).await?;
        tell_of(transaction, context, id, registration).await?;
        others_end(transaction, context, id).await?;
        Ok(true)
    }

    /// Notes where it was made from, once it is.
    ///
    /// # Errors
    /// Of the database.
    pub async fn made(&self, context: &Context, how: &'static str) -> Result<()> {
        network_note(context, self.id).await?;
        note(context, Event::Confirmed, Some(self.id), how);
        Ok(())
    }
}

/// The form was sent; of two at once, one.
async fn used_up(transaction: &mut Transaction<'_, Postgres>, context: &Context) -> Result<()> {
    let way = Way::of(context).ok_or_else(oidc_not_finished)?;
    let gone = sqlx::query!(
        "delete from oidc_flows where flow_hash = $1 and subject is not null and expires_at > $2",
        way.hash(),
        context.app.clock.real_now(),
    );
    let gone = gone.execute(&mut **transaction).await?.rows_affected();
    if gone == 1 { Ok(()) } else { Err(oidc_not_finished().into()) }
}

/// False when the address has an account by now.
async fn insert(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    registration: &Registration,
    (id, hash, born): (UserId, &str, &[u8]),
) -> Result<bool> {
    let made = sqlx::query!(
        "insert into users (id, email, email_verified_at, password_hash, roles, display_name, birth_date_sealed,
           time_zone, locale, currency, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $3) on conflict (email) do nothing",
        id.0,
        registration.email.as_str(),
        context.now(),
        hash,
        &[registration.role.code().to_owned()],
        registration.display_name.as_str(),
        born,
        registration.time_zone.name(),
        registration.locale,
        registration.currency.code(),
    );
    Ok(made.execute(&mut **transaction).await?.rows_affected() == 1)
}

async fn tell_of(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user_id: UserId,
    registration: &Registration,
) -> Result<()> {
    let news = Registered {
        user_id,
        role: registration.role,
        time_zone: registration.time_zone.name().to_owned(),
        locale: registration.locale.clone(),
        currency: registration.currency.code().to_owned(),
    };
    tell(transaction, context, &AccountEvent::Registered(news)).await?;
    tell(transaction, context, &AccountEvent::EmailVerified(AccountNews { user_id })).await?;
    if let Some(role) = &registration.refused_role {
        let after = Some(json!({ "asked_for": role }));
        let act = Act { act: "account.role_refused", subject_id: Some(user_id.0), before: None, after };
        audit_append(transaction, context, act).await?;
    }
    Ok(())
}
