//! Word to somebody whose account was signed in to with a device, or from a network, it was not known at: once for
//! each, and not for the first sign-in of all.

use super::{notices::mail, secrets::secret_hash};
use domain::{
    calendar::Zone,
    identity::{
        devices::{client_name, ip_prefix},
        events::SignedIn,
    },
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{AccountMail, MailTemplate},
};
use sqlx::{Postgres, Transaction};

/// Mails it where it is news. What an operator opened by the command line has neither device nor place.
pub(super) async fn new_device(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    news: SignedIn,
) -> Result<()> {
    let Some(session) = news.session_id else { return Ok(()) };
    let found = sqlx::query!(
        "select s.user_agent, s.ip, s.created_at, u.time_zone from sessions s join users u on u.id = s.user_id
         where s.id = $1 and s.user_id = $2",
        session.0,
        news.user_id.0
    );
    let Some(found) = found.fetch_optional(&mut **work).await? else { return Ok(()) };
    let (client, place) = (client_name(&found.user_agent), ip_prefix(&found.ip));
    if client.is_empty() && place.is_empty() {
        return Ok(());
    }
    let first = sqlx::query!(
        "update users set signed_in_at = $2 where id = $1 and signed_in_at is null",
        news.user_id.0,
        found.created_at
    );
    let first = first.execute(&mut **work).await?.rows_affected() == 1;
    let fresh = sqlx::query_scalar!(
        r#"insert into known_places (user_id, place, last_at) values ($1, $2, $3)
           on conflict (user_id, place) do update set last_at = greatest(known_places.last_at, excluded.last_at)
           returning (xmax = 0) as "fresh!""#,
        news.user_id.0,
        secret_hash(&format!("client:{client}:{place}")),
        found.created_at,
    );
    let fresh = fresh.fetch_one(&mut **work).await?;
    if first || !fresh {
        return Ok(());
    }
    let key = format!("new_device:{}:{}", news.user_id, stored.event_id);
    let (at, time_zone) = (found.created_at, found.time_zone.parse().unwrap_or(Zone::UTC));
    let told = |name| MailTemplate::Account(AccountMail::NewDevice { name, client, place, at, time_zone });
    mail(work, context, news.user_id, key, told).await
}
