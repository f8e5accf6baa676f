//! Registration (ID1). Somebody who types a known address learns nothing about it: the answer, the work done and the
//! mail sent look the same from outside; only the owner of the address reads that an account exists.

use super::{
    passwords::password_hash,
    tokens::{decoy_tokens, token_issue},
};
use domain::{
    Refusal,
    identity::events::{AccountEvent, AccountNews, Registered as RegisteredNews},
    identity::{Email, Owner, Password, RegisterRequest, Registration, Role, TokenAnswer, UserSummary, refusals},
    ids::UserId,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
    rate_limits::{Limit, limit_take},
};
use sqlx::{Postgres, Transaction};

/// What came of a registration. Pages show the same for both and open no session: a cookie would tell.
#[derive(Clone, Debug)]
pub enum Registered {
    /// A new account, to be confirmed by the mail's link.
    Created(Box<UserSummary>),
    /// The address has an account; its owner was told by mail. Nothing was changed. The summary is invented: no account
    /// has its id.
    AlreadyKnown(Box<UserSummary>),
}

/// Registers a student or tutor and sends the verification mail.
///
/// # Errors
/// 422 by field, 403 `age_parent_required`, 429 `rate_limited` (five a minute per address of the client).
pub async fn register(context: &Context, request: RegisterRequest) -> Result<Registered> {
    let registration = Registration::parse(&request, context.now())?;
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::Register, &context.ip).await?;
    }
    // Hashed before the address is looked up, so that a known one takes as long as a new one.
    let hash = password_hash(&context.app, &registration.password).await?;
    let user = UserSummary {
        id: UserId(context.new_id()),
        email: registration.email.as_str().to_owned(),
        roles: vec![registration.role],
        email_verified: false,
    };
    let mut transaction = context.begin().await?;
    let created = account_insert(&mut transaction, context, &registration, user.id, &hash).await?;
    if created {
        tell(&mut transaction, context, &AccountEvent::Registered(news_of(&registration, user.id))).await?;
    } else {
        owner_tell(&mut transaction, context, &registration.email).await?;
    }
    if let Some(role) = registration.refused_role {
        let act = Act {
            act: "account.role_refused",
            subject_id: created.then_some(user.id.0),
            before: None,
            after: Some(json!({ "asked_for": role })),
        };
        audit_append(&mut transaction, context, act).await?;
    }
    transaction.commit().await?;
    let user = Box::new(user);
    Ok(if created { Registered::Created(user) } else { Registered::AlreadyKnown(user) })
}

/// [`register`] for the API: tokens of the same shape either way; those for a known address open nothing.
pub async fn register_api(context: &Context, request: RegisterRequest) -> Result<TokenAnswer> {
    match register(context, request).await? {
        Registered::Created(user) => token_issue(context, user.id).await,
        Registered::AlreadyKnown(user) => decoy_tokens(context, *user),
    }
}

/// Creates a verified account with any role: the command line's way to the first admin. Born 1970-01-01 until the
/// person says otherwise.
///
/// # Errors
/// 422 for the address or the password, 409 `email_taken`. Not for use behind a public route: it tells whether an
/// address is known.
pub async fn user_create(context: &Context, email: &str, password: &str, role: Role) -> Result<UserSummary> {
    let email = Email::parse(email)?;
    let password = Password::parse_new(password, &Owner::of(Some(&email), ""))?;
    let hash = password_hash(&context.app, &password).await?;
    let id = UserId(context.new_id());
    let name: String = email.as_str().split('@').next().unwrap_or("operator").chars().take(80).collect();
    let mut transaction = context.begin().await?;
    let stored = sqlx::query!(
        "insert into users (id, email, email_verified_at, password_hash, roles, display_name, birth_date, time_zone, locale, created_at)
         values ($1, $2, $3, $4, $5, $6, '1970-01-01', 'UTC', 'en', $3) on conflict (email) do nothing",
        id.0,
        email.as_str(),
        context.now(),
        hash,
        &[role.code().to_owned()],
        name,
    )
    .execute(&mut *transaction)
    .await?;
    if stored.rows_affected() == 0 {
        return Err(refusals::email_taken().into());
    }
    let after = json!({ "email": email.as_str(), "role": role.code() });
    let act = Act { act: "account.create", subject_id: Some(id.0), before: None, after: Some(after) };
    audit_append(&mut transaction, context, act).await?;
    let event = AccountEvent::Created(RegisteredNews {
        user_id: id,
        role,
        time_zone: "UTC".into(),
        locale: "en".into(),
        currency: "USD".into(),
    });
    tell(&mut transaction, context, &event).await?;
    transaction.commit().await?;
    Ok(UserSummary { id, email: email.as_str().to_owned(), roles: vec![role], email_verified: true })
}

/// The account with that address, for the command line. 404 when there is none; not for use behind a public route.
pub async fn user_find(context: &Context, email: &str) -> Result<UserId> {
    let email = Email::parse(email)?;
    let found = sqlx::query_scalar!("select id from users where email = $1 and deleted_at is null", email.as_str());
    let found = found.fetch_optional(context.writes()).await?;
    found.map(UserId).ok_or_else(|| Refusal::not_found("account").into())
}

/// False when the address has an account.
async fn account_insert(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    registration: &Registration,
    id: UserId,
    hash: &str,
) -> Result<bool> {
    let stored = sqlx::query!(
        "insert into users (id, email, password_hash, roles, display_name, birth_date, time_zone, locale, currency, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (email) do nothing",
        id.0,
        registration.email.as_str(),
        hash,
        &[registration.role.code().to_owned()],
        registration.display_name.as_str(),
        registration.birth_date.date(),
        registration.time_zone.name(),
        registration.locale,
        registration.currency.code(),
        context.now(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(stored.rows_affected() == 1)
}

fn news_of(registration: &Registration, user_id: UserId) -> RegisteredNews {
    RegisteredNews {
        user_id,
        role: registration.role,
        time_zone: registration.time_zone.name().to_owned(),
        locale: registration.locale.clone(),
        currency: registration.currency.code().to_owned(),
    }
}

/// The owner of a known address learns that somebody tried; nobody else does.
async fn owner_tell(transaction: &mut Transaction<'_, Postgres>, context: &Context, email: &Email) -> Result<()> {
    let owner = sqlx::query_scalar!(
        "select id from users where email = $1 and suspended_at is null and deleted_at is null",
        email.as_str()
    )
    .fetch_optional(&mut **transaction)
    .await?;
    let Some(owner) = owner else { return Ok(()) };
    let event = AccountEvent::RegisteredAgain(AccountNews { user_id: UserId(owner) });
    tell(transaction, context, &event).await
}
