//! The ledger in the database (MO1): journals are written whole, balances follow by trigger, a seal chains them.
//!
//! The grammar (balanced, one unit per account, two-phase holds) is `domain::money::ledger`; the database checks it
//! again: deferred zero-sum trigger, no negative account of a person, one settlement per hold, one journal of each
//! kind per booking or payment, nothing added later, and no right of the application's role to change any of it.

mod post;
mod seal;

pub use post::{JournalLinks, journal_post, journals_close, journals_post};
pub use seal::{SealLedger, journal_hash, journals_seal, ledger_seal, seal_line};

use domain::{
    identity::Role,
    money::{Currency, payments::CurrencyBalance},
};
use spine::{Context, Result};

/// Debits and credits of all postings per currency, for the staff (404 for others). `difference` is zero at every
/// commit. Sealed journals are in `ledger_totals` already, the younger ones are added here.
pub async fn trial_balance(context: &Context) -> Result<Vec<CurrencyBalance>> {
    context.require_staff_of(Role::Finance)?;
    let rows = sqlx::query!(
        r#"with young as (
             select p.currency, p.amount from journal_seals s join postings p on p.journal_id = s.journal_id
             where s.position > coalesce((select max(position) from ledger_totals), 0)
             union all
             select p.currency, p.amount from journals j join postings p on p.journal_id = j.id
             where j.sequence > coalesce((select sealed.sequence - $1 from journal_seals s join journals sealed on sealed.id = s.journal_id
                                          order by s.position desc limit 1), 0)
               and not exists (select from journal_seals s where s.journal_id = j.id)
           )
           select currency as "currency!", sum(debits)::bigint as "debits!", sum(credits)::bigint as "credits!"
           from (select currency, debits, credits from ledger_totals
                 union all select currency, greatest(-amount, 0), greatest(amount, 0) from young) part
           group by currency order by currency"#,
        seal::LOOK_BACK,
    )
    .fetch_all(context.writes())
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
