//! The ledger in the database (MO1): journals are written whole, balances follow by trigger, a seal chains them.
//!
//! The grammar (balanced, one unit per account, two-phase holds) is `domain::money::ledger`; the database checks it again: deferred zero-sum
//! trigger, no negative account of a person, one settlement per hold, one journal of each kind per booking or payment, nothing added later, and no
//! right of the application's role to change any of it.

mod post;
mod seal;

pub use post::{JournalLinks, journal_post, journals_post};
pub use seal::{journal_hash, ledger_seal, seal_line};

use domain::money::{Currency, payments::CurrencyBalance};
use spine::{Context, Result};

/// Debits and credits of all postings per currency, for admins (404 for others). `difference` is zero at every commit.
pub async fn trial_balance(context: &Context) -> Result<Vec<CurrencyBalance>> {
    if !context.is_staff() {
        context.require_admin()?;
    }
    let rows = sqlx::query!(
        r#"select currency, (-coalesce(sum(amount) filter (where amount < 0), 0))::bigint as "debits!",
             coalesce(sum(amount) filter (where amount > 0), 0)::bigint as "credits!"
           from postings group by currency order by currency"#
    )
    .fetch_all(context.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(CurrencyBalance {
                currency: Currency::parse(&row.currency)?,
                debits: row.debits,
                credits: row.credits,
                difference: row.credits - row.debits,
            })
        })
        .collect()
}
