//! Tickets for sockets. A browser's script cannot put a token beside an upgrade, and an address is written into logs:
//! so whoever is signed in asks for a ticket, which opens one socket within half a minute and is worth nothing then.

use super::{
    accounts::account_by_id,
    secrets::{secret_hash, secret_new},
    sessions::own_sign_in,
};
use chrono::Duration;
use domain::{
    Refusal,
    identity::{
        SessionKind, refusals,
        socket_ticket::{SocketTicket, TICKET_SECONDS, TICKETS_MAX},
    },
};
use spine::{App, Context, Result, SignedIn};
use uuid::Uuid;

/// Gives one out. Those that ran out go, and the oldest ones above the limit with them.
///
/// # Errors
/// 401 for whoever has no sign-in of their own.
pub async fn ticket_make(context: &Context) -> Result<SocketTicket> {
    let person = context.require_person()?;
    let sign_in = own_sign_in(person).ok_or_else(refusals::sign_in_required)?;
    let (secret, now) = (secret_new()?, context.app.clock.real_now());
    let mut transaction = context.begin().await?;
    sqlx::query!(
        "delete from socket_tickets where user_id = $1 and (expires_at <= $2 or ticket_hash in (
           select ticket_hash from socket_tickets where user_id = $1 order by expires_at desc offset $3))",
        person.id.0,
        now,
        TICKETS_MAX - 1,
    )
    .execute(&mut *transaction)
    .await?;
    sqlx::query!(
        "insert into socket_tickets (ticket_hash, user_id, sign_in, expires_at) values ($1, $2, $3, $4)",
        secret.hash,
        person.id.0,
        sign_in,
        now + Duration::seconds(i64::from(TICKET_SECONDS)),
    )
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(SocketTicket { ticket: secret.token, expires_in: TICKET_SECONDS })
}

/// Who asked for this ticket, which is used up by asking.
///
/// # Errors
/// 401 `ticket_invalid` when it is unknown, used, too old, or its sign-in has ended.
pub async fn ticket_take(app: &App, ticket: &str) -> Result<SignedIn> {
    let gone = || Refusal::into(refusals::ticket_invalid());
    let taken = sqlx::query!(
        "with taken as (
           delete from socket_tickets where ticket_hash = $1 and expires_at > $2 returning user_id, sign_in)
         select t.user_id, t.sign_in, s.kind from taken t join sessions s on s.id = t.sign_in
         where s.revoked_at is null and s.expires_at > $2",
        secret_hash(ticket),
        app.clock.real_now(),
    );
    let Some(taken) = taken.fetch_optional(&app.pool).await? else { return Err(gone()) };
    let Some(account) = account_by_id(&app.pool, taken.user_id).await? else { return Err(gone()) };
    match SessionKind::parse(&taken.kind) {
        SessionKind::Browser => account.signed_in(Some(taken.sign_in), None),
        SessionKind::Token => account.signed_in(None, Some(taken.sign_in)),
    }
}

/// Those of these sign-ins that opened something and open nothing any more: ended, run out, or of an account that was
/// suspended or closed.
pub async fn sign_ins_ended(app: &App, sign_ins: &[Uuid]) -> Result<Vec<Uuid>> {
    let ended = sqlx::query_scalar!(
        r#"select held.id as "id!" from unnest($1::uuid[]) held (id)
           where not exists (
             select from sessions s join users u on u.id = s.user_id
             where s.id = held.id and s.revoked_at is null and s.expires_at > $2
               and u.suspended_at is null and u.deleted_at is null)"#,
        sign_ins,
        app.clock.real_now(),
    );
    Ok(ended.fetch_all(&app.pool).await?)
}
