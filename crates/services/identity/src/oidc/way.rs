//! The way to a provider and back. One random secret lies in the browser's cookie; what goes with the browser to the
//! provider (state, nonce, verifier) is derived from it, and the database has its hash alone. So nobody finishes what
//! another browser began, whatever they know of it, and a row that was used is used.

use crate::secrets::{secret_hash, secret_new};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::Duration;
use domain::{
    identity::{
        Email,
        oidc::{Arrived, OIDC_MINUTES},
        refusals::sign_in_busy,
    },
    ids::UserId,
};
use spine::{Context, Result};

/// Most ways at a time: strangers can begin them.
const WAYS_MAX: i64 = 20_000;

/// A browser's way to a provider and back.
pub struct Way {
    secret: String,
}

/// What a way was begun for.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Where somebody was going.
    pub next: String,
    /// Who was signed in.
    pub user_id: Option<UserId>,
}

impl Way {
    /// A new one.
    ///
    /// # Errors
    /// Without randomness.
    pub fn new() -> Result<Self> {
        Ok(Self { secret: secret_new()?.token })
    }

    /// The one this browser is on.
    pub fn of(context: &Context) -> Option<Self> {
        (!context.way.is_empty()).then(|| Self { secret: context.way.clone() })
    }

    /// What its cookie carries.
    pub fn into_secret(self) -> String {
        self.secret
    }

    fn derived(&self, what: &str) -> String {
        URL_SAFE_NO_PAD.encode(secret_hash(&format!("oidc:{what}:{}", self.secret)))
    }

    /// What comes back with it.
    pub fn state(&self) -> String {
        self.derived("state")
    }

    /// What the token must say.
    pub fn nonce(&self) -> String {
        self.derived("nonce")
    }

    /// What proves who asked for the code.
    pub fn verifier(&self) -> String {
        self.derived("verifier")
    }

    /// What the provider keeps to know the verifier by (RFC 7636 §4.2).
    pub fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(secret_hash(&self.verifier()))
    }

    pub(super) fn hash(&self) -> Vec<u8> {
        secret_hash(&format!("oidc:{}", self.secret))
    }

    /// Notes that it was begun.
    ///
    /// # Errors
    /// 503 `sign_in_busy`.
    pub async fn keep(&self, context: &Context, provider: &str, next: &str) -> Result<()> {
        let now = context.app.clock.real_now();
        let kept = sqlx::query!(
            "insert into oidc_flows (flow_hash, provider, next, user_id, expires_at)
             select $1, $2, $3, $4, $5 where (select count(*) from oidc_flows where expires_at > $6) < $7",
            self.hash(),
            provider,
            next,
            context.person().map(|person| person.id.0),
            now + Duration::minutes(OIDC_MINUTES),
            now,
            WAYS_MAX,
        );
        if kept.execute(context.writes()).await?.rows_affected() == 0 {
            return Err(sign_in_busy().after_seconds(60).into());
        }
        Ok(())
    }

    /// Somebody is back; a second time they are not.
    pub async fn take(&self, context: &Context, provider: &str) -> Result<Option<Flow>> {
        let now = context.app.clock.real_now();
        let taken = sqlx::query!(
            "update oidc_flows set answered_at = $3
             where flow_hash = $1 and provider = $2 and answered_at is null and expires_at > $3
             returning next, user_id",
            self.hash(),
            provider,
            now,
        );
        let taken = taken.fetch_optional(context.writes()).await?;
        Ok(taken.map(|row| Flow { next: row.next, user_id: row.user_id.map(UserId) }))
    }

    /// Keeps who it is that has no account yet, until the form is sent.
    pub async fn wait(&self, context: &Context, arrived: &Arrived) -> Result<()> {
        let until = context.app.clock.real_now() + Duration::minutes(OIDC_MINUTES);
        sqlx::query!(
            "update oidc_flows set issuer = $2, subject = $3, email = $4, display_name = $5, expires_at = $6
             where flow_hash = $1",
            self.hash(),
            arrived.issuer,
            arrived.subject,
            arrived.email.as_ref().map(domain::identity::Email::as_str),
            arrived.name,
            until,
        )
        .execute(context.writes())
        .await?;
        Ok(())
    }

    /// Who waits until the form is sent, having come back from that provider; and where they were going.
    pub async fn waiting(&self, context: &Context, provider: &str) -> Result<Option<(Arrived, String)>> {
        let found = sqlx::query!(
            r#"select next, issuer as "issuer!", subject as "subject!", email as "email!",
                 display_name as "display_name!"
               from oidc_flows
               where flow_hash = $1 and provider = $2 and subject is not null and user_id is null and expires_at > $3"#,
            self.hash(),
            provider,
            context.app.clock.real_now(),
        );
        let Some(row) = found.fetch_optional(context.writes()).await? else { return Ok(None) };
        let email = Some(Email::parse(&row.email)?);
        let arrived = Arrived { issuer: row.issuer, subject: row.subject, email, name: row.display_name };
        Ok(Some((arrived, row.next)))
    }

    /// The provider that this browser's waiting somebody came from.
    pub async fn provider_waiting(&self, context: &Context) -> Result<Option<String>> {
        let found = sqlx::query_scalar!(
            "select provider from oidc_flows where flow_hash = $1 and subject is not null and expires_at > $2",
            self.hash(),
            context.app.clock.real_now(),
        );
        Ok(found.fetch_optional(context.writes()).await?)
    }
}
