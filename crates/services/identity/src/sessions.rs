//! Sign-ins (ID2). A browser's is a random token in a cookie with its SHA-256 here; a program's is a family of tokens
//! ([`crate::tokens`]) with a row here beside it. Both are listed and ended one by one, and end by themselves
//! ([`domain::identity::sign_in_life`]).
//!
//! A token is made anew at every sign-in, so one that was planted before it is worth nothing afterwards (session
//! fixation). Of where a sign-in comes from, the row keeps the network and nothing finer.

use super::{
    accounts::{Account, keys_revoke, opened_with, sign_ins_revoke},
    secrets::{secret_hash, secret_new},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    identity::{
        SessionKind, SessionView,
        devices::{client_name, ip_prefix},
        events::{AccountEvent, SignedIn as SignedInNews, SignedOut},
        sign_in_life::{BROWSER_DAYS, SignInAge, TOKEN_DAYS},
    },
    ids::{SessionId, UserId},
    page::Page,
};
use spine::{
    App, Context, Result, SignedIn,
    events::tell,
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Minutes between two notes of "last seen": reading pages must not write at every click.
const SEEN_MINUTES: i64 = 5;
/// Characters of the browser's own description that are kept.
const USER_AGENT_CHARS: usize = 300;
/// Most sign-ins of one list.
const LISTED: i64 = 100;

/// What the cookie carries.
#[derive(Clone, Debug)]
pub struct SessionToken {
    /// 43 characters of base64url; shown once, never stored.
    pub token: String,
}

/// Opens a session for somebody who has just proved who they are.
pub async fn session_open(context: &Context, user: UserId, user_agent: &str) -> Result<SessionToken> {
    let secret = secret_new()?;
    let mut transaction = context.begin().await?;
    let browser = Begun { id: context.new_id(), kind: SessionKind::Browser, hash: &secret.hash, agent: user_agent };
    sign_in_note(&mut transaction, context, user, browser).await?;
    transaction.commit().await?;
    Ok(SessionToken { token: secret.token })
}

/// A sign-in that begins.
pub(super) struct Begun<'a> {
    /// Of a program: its family of tokens.
    pub id: Uuid,
    pub kind: SessionKind,
    /// What opens it, hashed. A program's is opened by its tokens: nobody knows what this would be the hash of.
    pub hash: &'a [u8],
    pub agent: &'a str,
}

/// Writes a sign-in down and tells of it.
pub(super) async fn sign_in_note(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    begun: Begun<'_>,
) -> Result<()> {
    let now = context.app.clock.real_now();
    let agent: String = begun.agent.chars().filter(|c| !c.is_control()).take(USER_AGENT_CHARS).collect();
    let days = if begun.kind == SessionKind::Browser { BROWSER_DAYS } else { TOKEN_DAYS };
    sqlx::query!(
        "insert into sessions (id, user_id, token_hash, user_agent, ip, created_at, last_seen_at, expires_at, kind)
         values ($1, $2, $3, $4, $5, $6, $6, $7, $8)",
        begun.id,
        user.0,
        begun.hash,
        agent,
        ip_prefix(&context.ip),
        now,
        now + Duration::days(days),
        begun.kind.code(),
    )
    .execute(&mut **transaction)
    .await?;
    let event = AccountEvent::SignedIn(SignedInNews { user_id: user, session_id: Some(SessionId(begun.id)) });
    tell(transaction, context, &event).await
}

/// Who holds this session token; none when it is unknown, revoked or too old, or the account is suspended or deleted.
pub async fn session_find(app: &App, token: &str) -> Result<Option<SignedIn>> {
    let (hash, now) = (secret_hash(token), app.clock.real_now());
    let found = sqlx::query!(
        r#"select s.id as session_id, s.created_at, s.last_seen_at, u.id, u.email, u.email_verified_at is not null as "email_verified!", u.roles,
                  u.display_name, u.time_zone, u.locale, u.currency, t.id as "tutor_id?", u.picture,
                  exists (select from totp_secrets f where f.user_id = u.id and f.confirmed_at is not null) as "mfa!"
           from sessions s
           join users u on u.id = s.user_id
           left join tutors t on t.user_id = u.id and not t.for_members
           where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and u.suspended_at is null and u.deleted_at is null"#,
        hash,
        now,
    )
    .fetch_optional(&app.pool)
    .await?;
    let Some(row) = found else { return Ok(None) };
    let age = SignInAge { kind: SessionKind::Browser, begun: row.created_at, last_used: row.last_seen_at };
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
    if !age.lives(&account.roles(), now) {
        return Ok(None);
    }
    seen(app, row.session_id, row.last_seen_at).await?;
    account.signed_in(Some(row.session_id), None).map(Some)
}

/// Notes that a sign-in is in use, if that was not noted a moment ago.
pub(super) async fn seen(app: &App, id: Uuid, last: DateTime<Utc>) -> Result<()> {
    let now = app.clock.real_now();
    if last < now - Duration::minutes(SEEN_MINUTES) {
        let noted = sqlx::query!("update sessions set last_seen_at = $2 where id = $1", id, now);
        noted.execute(&app.pool).await?;
    }
    Ok(())
}

/// Closes the session of this request; nothing to do when there is none.
pub async fn session_close(context: &Context) -> Result<()> {
    match context.person().and_then(|person| person.session_id) {
        Some(id) => session_revoke(context, SessionId(id)).await,
        None => Ok(()),
    }
}

/// The sign-in that asks: a browser's session or a program's family of tokens.
pub(super) fn own_sign_in(person: &SignedIn) -> Option<Uuid> {
    person.session_id.or(person.token_family)
}

/// The own open sign-ins, the one in use first, then by when they were last seen.
pub async fn sessions_list(context: &Context) -> Result<Vec<SessionView>> {
    let person = context.require_person()?;
    let (own, now) = (own_sign_in(person), context.app.clock.real_now());
    let rows = sqlx::query!(
        "select id, user_agent, ip, created_at, last_seen_at, kind from sessions
         where user_id = $1 and revoked_at is null and expires_at > $2
         order by (id is not distinct from $3) desc, last_seen_at desc, id desc limit $4",
        person.id.0,
        now,
        own,
        LISTED,
    )
    .fetch_all(context.writes())
    .await?;
    let sessions = rows.into_iter().filter_map(|row| {
        let kind = SessionKind::parse(&row.kind);
        let age = SignInAge { kind, begun: row.created_at, last_used: row.last_seen_at };
        age.lives(&person.roles, now).then(|| SessionView {
            id: SessionId(row.id),
            client: client_name(&row.user_agent),
            // Rows of the release before hold the whole address.
            ip_prefix: ip_prefix(&row.ip),
            last_used_at: row.last_seen_at,
            current: own == Some(row.id),
            kind,
            user_agent: row.user_agent,
        })
    });
    Ok(sessions.collect())
}

/// [`sessions_list`] as a page; there is no second one.
pub async fn sessions_page(context: &Context) -> Result<Page<SessionView>> {
    Ok(Page { items: sessions_list(context).await?, next_cursor: None })
}

/// Closes one of the own sign-ins; another person's does not exist (404).
pub async fn session_revoke(context: &Context, session: SessionId) -> Result<()> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    if sign_ins_end(&mut transaction, context, person.id, Which::One(session)).await? == 0 {
        return Err(Refusal::not_found("session").into());
    }
    transaction.commit().await?;
    note(context, Event::SignedOut, Some(person.id), "device");
    Ok(())
}

/// Ends those sign-ins of somebody, in the caller's transaction; those that are over stay so.
///
/// # Errors
/// Of the database.
pub async fn sessions_end(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    sessions: &[SessionId],
) -> Result<()> {
    for session in sessions {
        sign_ins_end(transaction, context, user, Which::One(*session)).await?;
    }
    Ok(())
}

/// Closes all own sign-ins but the one that asks, API keys among them.
pub async fn sessions_revoke_others(context: &Context) -> Result<()> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    sign_ins_end(&mut transaction, context, person.id, Which::AllBut(own_sign_in(person))).await?;
    keys_revoke(&mut transaction, person.id.0, context.app.clock.real_now()).await?;
    transaction.commit().await?;
    note(context, Event::SignedOut, Some(person.id), "others");
    Ok(())
}

/// Which sign-ins of somebody end.
#[derive(Clone, Copy, Debug)]
enum Which {
    One(SessionId),
    AllBut(Option<Uuid>),
}

async fn sign_ins_end(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    which: Which,
) -> Result<usize> {
    let (one, but) = match which {
        Which::One(id) => (Some(id.0), None),
        Which::AllBut(own) => (None, own),
    };
    let now = context.app.clock.real_now();
    let closed = sqlx::query_scalar!(
        "update sessions set revoked_at = $4
         where user_id = $1 and revoked_at is null and ($2::uuid is null or id = $2) and id is distinct from $3
         returning id",
        user.0,
        one,
        but,
        now,
    )
    .fetch_all(&mut **transaction)
    .await?;
    // Families of the release before have no row above.
    sqlx::query!(
        "update refresh_tokens set revoked_at = $4
         where user_id = $1 and revoked_at is null and ($2::uuid is null or family = $2) and family is distinct from $3",
        user.0,
        one,
        but,
        now,
    )
    .execute(&mut **transaction)
    .await?;
    for id in &closed {
        announce(transaction, context, user, Some(SessionId(*id))).await?;
    }
    Ok(closed.len())
}

/// Signs the person out everywhere: all sessions, this one included, all API tokens and all API keys.
pub async fn sign_out_everywhere(context: &Context) -> Result<()> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    sign_ins_revoke(&mut transaction, person.id.0, context.app.clock.real_now()).await?;
    announce(&mut transaction, context, person.id, None).await?;
    transaction.commit().await?;
    note(context, Event::SignedOut, Some(person.id), "everywhere");
    Ok(())
}

/// Tells whose session ended; none means all of them, and those of the children that were opened with it.
pub(super) async fn announce(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    session_id: Option<SessionId>,
) -> Result<()> {
    let accounts = if session_id.is_some() { vec![user.0] } else { opened_with(transaction, user.0).await? };
    for account in accounts {
        let event = AccountEvent::SignedOut(SignedOut { user_id: UserId(account), session_id });
        tell(transaction, context, &event).await?;
    }
    Ok(())
}
