//! Rows of accounts, and how they become a signed-in person.

use chrono::{DateTime, Utc};
use domain::{
    identity::{Email, Owner, Role, UserSummary, email_own, photo_url, refusals::sign_in_required},
    ids::UserId,
    money::Currency,
};
use spine::{Error, Result, SignedIn, mails::address_proved};
use sqlx::PgExecutor;
use uuid::Uuid;

/// An account with what every request needs of it.
pub(super) struct Account {
    pub id: Uuid,
    pub email: String,
    pub email_verified: bool,
    pub roles: Vec<String>,
    pub display_name: String,
    pub time_zone: String,
    pub locale: String,
    pub currency: String,
    pub tutor_id: Option<Uuid>,
    pub picture: Option<String>,
    pub mfa: bool,
}

impl Account {
    pub(super) fn summary(&self) -> UserSummary {
        UserSummary {
            id: UserId(self.id),
            email: email_own(&self.email).unwrap_or_default().to_owned(),
            roles: self.roles(),
            email_verified: self.email_verified,
        }
    }

    pub(super) fn roles(&self) -> Vec<Role> {
        self.roles.iter().filter_map(|code| Role::parse(code)).collect()
    }

    /// What anybody knows of the person, which is no password.
    pub(super) fn owner(&self) -> Owner {
        Owner::of(Email::parse(&self.email).ok().as_ref(), &self.display_name)
    }

    pub(super) fn currency(&self) -> Result<Currency> {
        Currency::parse(&self.currency).map_err(|_| Error::unexpected("stored currency is unknown"))
    }

    pub(super) fn signed_in(self, session_id: Option<Uuid>, token_family: Option<Uuid>) -> Result<SignedIn> {
        Ok(SignedIn {
            id: UserId(self.id),
            roles: self.roles(),
            email_verified: self.email_verified,
            currency: self.currency()?,
            display_name: self.display_name,
            photo_url: photo_url(self.picture.as_deref()),
            time_zone: self.time_zone,
            locale: self.locale,
            tutor_id: self.tutor_id.map(Into::into),
            mfa: self.mfa,
            session_id,
            token_family,
        })
    }
}

/// The person of that id as they are now, for what is done in their name; none when suspended or deleted.
pub async fn person_by_id(executor: impl PgExecutor<'_>, id: UserId) -> Result<Option<SignedIn>> {
    account_by_id(executor, id.0).await?.map(|account| account.signed_in(None, None)).transpose()
}

/// The account of that id unless it is suspended or deleted.
pub(super) async fn account_by_id(executor: impl PgExecutor<'_>, user_id: Uuid) -> Result<Option<Account>> {
    let account = sqlx::query_as!(
        Account,
        r#"select u.id, u.email, u.email_verified_at is not null as "email_verified!", u.roles, u.display_name, u.time_zone, u.locale, u.currency,
                  t.id as "tutor_id?", u.picture,
                  exists (select from totp_secrets f where f.user_id = u.id and f.confirmed_at is not null) as "mfa!"
           from users u left join tutors t on t.user_id = u.id and not t.for_members
           where u.id = $1 and u.suspended_at is null and u.deleted_at is null"#,
        user_id,
    )
    .fetch_optional(executor)
    .await?;
    Ok(account)
}

/// Ends everything that opens an account without its password or a device of its owner: browser sessions, token
/// families, API keys, and looks of the staff from inside. What was opened with it ends too: where its owner is signed
/// in as a child that has no sign-in of its own.
pub(super) async fn sign_ins_revoke(
    transaction: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    user_id: Uuid,
    now: DateTime<Utc>,
) -> Result<()> {
    let all = opened_with(transaction, user_id).await?;
    sqlx::query!("update sessions set revoked_at = $2 where user_id = any($1) and revoked_at is null", &all, now)
        .execute(&mut **transaction)
        .await?;
    sqlx::query!("update refresh_tokens set revoked_at = $2 where user_id = any($1) and revoked_at is null", &all, now)
        .execute(&mut **transaction)
        .await?;
    keys_revoke(transaction, user_id, now).await?;
    sqlx::query!("update impersonations set ended_at = $2 where admin_id = $1 and ended_at is null", user_id, now)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Somebody has opened a link that went to the address of that account.
pub(super) async fn email_proved(work: &mut sqlx::Transaction<'_, sqlx::Postgres>, user: UserId) -> Result<()> {
    let address = sqlx::query_scalar!("select email from users where id = $1", user.0);
    let Some(address) = address.fetch_optional(&mut **work).await? else { return Ok(()) };
    address_proved(work, &address).await
}

/// An account, and those of children that are signed in with it and with nothing else.
pub(super) async fn opened_with(
    transaction: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    user_id: Uuid,
) -> Result<Vec<Uuid>> {
    let children = sqlx::query!(
        "select u.id, u.email from children c join users u on u.id = c.child_id
         where c.parent_id = $1 and c.handed_over_at is null order by u.id",
        user_id
    );
    let children = children.fetch_all(&mut **transaction).await?;
    let without = children.into_iter().filter(|child| email_own(&child.email).is_none()).map(|child| child.id);
    Ok(std::iter::once(user_id).chain(without).collect())
}

/// Ends every API key of an account.
pub(super) async fn keys_revoke(
    transaction: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    user_id: Uuid,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!("update api_keys set revoked_at = $2 where user_id = $1 and revoked_at is null", user_id, now)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Locks the own account, before something that opens it is added, and looks again whether the sign-in that adds it is
/// still one: what ends all sign-ins ends those that are just adding, too.
///
/// # Errors
/// 401 `sign_in_required`.
pub async fn sign_in_holds(transaction: &mut sqlx::Transaction<'_, sqlx::Postgres>, person: &SignedIn) -> Result<()> {
    sqlx::query!("select id from users where id = $1 for update", person.id.0)
        .fetch_optional(&mut **transaction)
        .await?;
    let ended = sqlx::query_scalar!(
        r#"select exists (select from sessions where id = $1 and revoked_at is not null) as "ended!""#,
        person.session_id.or(person.token_family)
    );
    if ended.fetch_one(&mut **transaction).await? { Err(sign_in_required().into()) } else { Ok(()) }
}
