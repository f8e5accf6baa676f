//! Browser sessions (ID2): a random token in a cookie, its SHA-256 here, thirty days at most, revocable one by one.
//!
//! A token is made anew at every sign-in, so one that was planted before it is worth nothing afterwards (session fixation).

use super::{
    accounts::{Account, sign_ins_revoke},
    secrets::{secret_hash, secret_new},
};
use chrono::Duration;
use domain::{
    Refusal,
    identity::{
        SessionView,
        events::{AccountEvent, SignedIn as SignedInNews, SignedOut},
    },
    ids::{SessionId, UserId},
};
use spine::{
    App, Context, Result, SignedIn,
    events::tell,
    security::{Event, note},
};

/// Days a session lives, however busy it is.
const SESSION_DAYS: i64 = 30;
/// Minutes between two notes of "last seen": reading pages must not write at every click.
const SEEN_MINUTES: i64 = 5;
/// Characters of the browser's own description that are kept.
const USER_AGENT_CHARS: usize = 300;

/// What the cookie carries.
#[derive(Clone, Debug)]
pub struct SessionToken {
    /// 43 characters of base64url; shown once, never stored.
    pub token: String,
}

/// Opens a session for somebody who has just proved who they are.
pub async fn session_open(context: &Context, user: UserId, user_agent: &str) -> Result<SessionToken> {
    let secret = secret_new()?;
    let now = context.app.clock.real_now();
    let agent: String = user_agent.chars().filter(|c| !c.is_control()).take(USER_AGENT_CHARS).collect();
    let id = context.new_id();
    let mut transaction = context.begin().await?;
    sqlx::query!(
        "insert into sessions (id, user_id, token_hash, user_agent, ip, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $6, $6, $7)",
        id,
        user.0,
        secret.hash,
        agent,
        context.ip,
        now,
        now + Duration::days(SESSION_DAYS),
    )
    .execute(&mut *transaction)
    .await?;
    let event = AccountEvent::SignedIn(SignedInNews { user_id: user, session_id: Some(SessionId(id)) });
    tell(&mut transaction, context, &event).await?;
    transaction.commit().await?;
    Ok(SessionToken { token: secret.token })
}

/// Who holds this session token; none when it is unknown, revoked or too old, or the account is suspended or deleted.
pub async fn session_find(app: &App, token: &str) -> Result<Option<SignedIn>> {
    let (hash, now) = (secret_hash(token), app.clock.real_now());
    let found = sqlx::query!(
        r#"select s.id as session_id, s.last_seen_at, u.id, u.email, u.email_verified_at is not null as "email_verified!", u.roles, u.display_name,
                  u.time_zone, u.locale, u.currency, t.id as "tutor_id?", u.picture,
                  exists (select from totp_secrets f where f.user_id = u.id and f.confirmed_at is not null) as "mfa!"
           from sessions s
           join users u on u.id = s.user_id
           left join tutors t on t.user_id = u.id
           where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and u.suspended_at is null and u.deleted_at is null"#,
        hash,
        now,
    )
    .fetch_optional(&app.pool)
    .await?;
    let Some(row) = found else { return Ok(None) };
    if row.last_seen_at < now - Duration::minutes(SEEN_MINUTES) {
        sqlx::query!("update sessions set last_seen_at = $2 where id = $1", row.session_id, now)
            .execute(&app.pool)
            .await?;
    }
    let account = Account {
        id: row.id,
        email: row.email,
        email_verified: row.email_verified,
        roles: row.roles,
        display_name: row.display_name,
        time_zone: row.time_zone,
        locale: row.locale,
        currency: row.currency,
        tutor_id: row.tutor_id,
        picture: row.picture,
        mfa: row.mfa,
    };
    account.signed_in(Some(row.session_id), None).map(Some)
}

/// Closes the session of this request; nothing to do when there is none.
pub async fn session_close(context: &Context) -> Result<()> {
    match context.person().and_then(|person| person.session_id) {
        Some(id) => session_revoke(context, SessionId(id)).await,
        None => Ok(()),
    }
}

/// The own open sessions, the one in use first, then by when they were last seen.
pub async fn sessions_list(context: &Context) -> Result<Vec<SessionView>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        "select id, user_agent, ip, created_at, last_seen_at from sessions
         where user_id = $1 and revoked_at is null and expires_at > $2
         order by (id is not distinct from $3) desc, last_seen_at desc, id desc limit 100",
        person.id.0,
        context.app.clock.real_now(),
        person.session_id,
    )
    .fetch_all(context.writes())
    .await?;
    let sessions = rows.into_iter().map(|row| SessionView {
        id: SessionId(row.id),
        user_agent: row.user_agent,
        ip: row.ip,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
        current: person.session_id == Some(row.id),
    });
    Ok(sessions.collect())
}

/// Closes one of the own sessions; another person's does not exist (404).
pub async fn session_revoke(context: &Context, session: SessionId) -> Result<()> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    let closed = sqlx::query!(
        "update sessions set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null",
        session.0,
        person.id.0,
        context.app.clock.real_now(),
    )
    .execute(&mut *transaction)
    .await?;
    if closed.rows_affected() == 0 {
        return Err(Refusal::not_found("session").into());
    }
    announce(&mut transaction, context, person.id, Some(session)).await?;
    transaction.commit().await?;
    note(context, Event::SignedOut, Some(person.id), "device");
    Ok(())
}

/// Signs the person out everywhere: all sessions, this one included, and all API tokens.
pub async fn sign_out_everywhere(context: &Context) -> Result<()> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    sign_ins_revoke(&mut transaction, person.id.0, context.app.clock.real_now()).await?;
    announce(&mut transaction, context, person.id, None).await?;
    transaction.commit().await?;
    note(context, Event::SignedOut, Some(person.id), "everywhere");
    Ok(())
}

/// Tells whose session ended; none means all of them.
pub(super) async fn announce(
    transaction: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    context: &Context,
    user: UserId,
    session_id: Option<SessionId>,
) -> Result<()> {
    let event = AccountEvent::SignedOut(SignedOut { user_id: user, session_id });
    tell(transaction, context, &event).await
}
