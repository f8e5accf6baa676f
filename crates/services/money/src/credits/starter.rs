//! What everybody begins with: credits as the rules say, once, when their address is confirmed.

use super::{
    lots::{NewLot, lot_insert},
    price::rules_get,
};
use crate::ledger::{JournalLinks, journal_post};
use domain::{
    identity::events::AccountEvent,
    ids::UserId,
    money::credits::{LotSource, granted},
};
use futures::future::BoxFuture;
use spine::{
    Context, Error, Result,
    events::{StoredEvent, Subscriber},
};
use sqlx::{Postgres, Transaction};

/// Hears that an address was confirmed.
pub struct Starter;

impl Subscriber for Starter {
    fn name(&self) -> &'static str {
        "credits"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let holder = match event.read::<AccountEvent>()? {
                Some(AccountEvent::EmailVerified(news)) => news.user_id,
                Some(AccountEvent::Created(news)) => news.user_id,
                _ => return Ok(()),
            };
            starter_grant(work, context, holder).await.map(drop)
        })
    }
}

/// Grants them, unless that was done; says whether it was done now. A child learns from its parent's wallet and gets
/// none.
///
/// # Errors
/// Those of the database.
pub async fn starter_grant(work: &mut Transaction<'_, Postgres>, context: &Context, holder: UserId) -> Result<bool> {
    let now = context.now();
    // The row's lock makes two grants at once into one: whoever waited for it looks with a statement of its own.
    sqlx::query!("select 1 as one from users where id = $1 for update", holder.0).fetch_optional(&mut **work).await?;
    let wanted = sqlx::query_scalar!(
        r#"select not exists (select from credit_lots where owner_id = $1 and source in ('starter', 'opening'))
             and not (roles @> '{child}') as "wanted!"
           from users where id = $1 and deleted_at is null"#,
        holder.0
    );
    if !wanted.fetch_optional(&mut **work).await?.unwrap_or_default() {
        return Ok(false);
    }
    let rules = rules_get(work).await?;
    if rules.starter == 0 {
        return Ok(false);
    }
    let lot = NewLot {
        id: context.new_id(),
        owner: holder,
        source: LotSource::Starter,
        amount: rules.starter,
        booking: None,
        payment: None,
        expires_at: rules.lot_end(now),
    };
    lot_insert(work, &lot, now).await?;
    let journal = granted(holder, rules.starter).map_err(|fault| Error::unexpected(format!("a grant: {fault}")))?;
    let links = JournalLinks { about_id: Some(lot.id), ..JournalLinks::default() };
    journal_post(work, context, &journal, links).await?;
    Ok(true)
}
