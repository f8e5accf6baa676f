//! Addresses that take no mail: counted when something came back, told to whoever has the account, forgotten when the
//! address is proved.

use crate::{Context, Result, events::tell};
use domain::{
    identity::{
        bounce::{Failure, Tally, counted},
        events::{AccountEvent, AccountNews},
    },
    ids::UserId,
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// A mail that did not arrive.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Returned<'a> {
    pub mail: Uuid,
    pub failure: Failure,
    /// What the other server said.
    pub said: &'a str,
    /// Whether it was handed over before it came back; else it was refused at the door.
    pub was_sent: bool,
}

/// Marks the mail and counts the failure at its address. Whoever has the account is told when the address has just
/// become one that takes no mail. False when no such mail waits for that, or it came back already.
///
/// # Errors
/// Only the database's.
pub async fn mail_returned(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    returned: Returned<'_>,
) -> Result<bool> {
    let now = context.now();
    let address = sqlx::query_scalar!(
        "update mails set undeliverable_at = $2, dropped_at = case when sent_at is null then $2 else dropped_at end,
           body_text = case when sent_at is null then '' else body_text end,
           body_html = case when sent_at is null then '' else body_html end,
           calendar = case when sent_at is null then null else calendar end
         where id = $1 and undeliverable_at is null and (sent_at is not null) = $3 returning recipient",
        returned.mail,
        now,
        returned.was_sent,
    );
    let Some(address) = address.fetch_optional(&mut **work).await? else { return Ok(false) };
    // Mails of one address that come back together are counted one behind the other.
    sqlx::query!(
        "insert into undeliverable_addresses (address, failures, first_at, last_at) values ($1, 0, $2, $2)
         on conflict (address) do nothing",
        address,
        now,
    )
    .execute(&mut **work)
    .await?;
    let known = sqlx::query_as!(
        Tally,
        "select failures, first_at, last_at, undeliverable_at, gone from undeliverable_addresses where address = $1
         for update",
        address,
    );
    let known = known.fetch_one(&mut **work).await?;
    let tally = counted((known.failures > 0).then_some(known), returned.failure, now);
    sqlx::query!(
        "update undeliverable_addresses set failures = $2, first_at = $3, last_at = $4, said = $5,
           undeliverable_at = $6, gone = $7 where address = $1",
        address,
        tally.failures,
        tally.first_at,
        tally.last_at,
        returned.said,
        tally.undeliverable_at,
        tally.gone,
    )
    .execute(&mut **work)
    .await?;
    if known.undeliverable_at.is_none() && tally.undeliverable_at.is_some() {
        let account = sqlx::query_scalar!("select id from users where email = $1 and deleted_at is null", address);
        if let Some(account) = account.fetch_optional(&mut **work).await? {
            let news = AccountNews { user_id: UserId(account) };
            tell(work, context, &AccountEvent::EmailUndeliverable(news)).await?;
        }
        metrics::counter!("addresses_undeliverable_total").increment(1);
    }
    Ok(true)
}

/// A link that went to the address was opened: mails go there again.
///
/// # Errors
/// Only the database's.
pub async fn address_proved(work: &mut Transaction<'_, Postgres>, address: &str) -> Result<()> {
    let proved = sqlx::query!("delete from undeliverable_addresses where address = $1", address);
    proved.execute(&mut **work).await?;
    Ok(())
}
