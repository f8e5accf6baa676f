//! The wallet (MO6): balances and history read from the ledger, top-ups through the payment port.

mod history;
mod payments;
mod topup;
mod withdraw;

pub use domain::money::payments::PaymentDecision as SandboxDecision;
pub(crate) use history::{HistoryOf, history_page};
pub use history::{wallet_history, wallet_statement};
pub use payments::{payment_get, sandbox_payment_decide};
pub use topup::{CardTopup, topup_by_card, topup_create};
pub use withdraw::{wallet_withdraw, withdrawable_now};

use domain::money::{
    Currency,
    wallet::{Wallet, WalletBalance},
};
use spine::{Context, Result};

/// The signed-in person's balances: own currency first, then the others they ever held, CREDIT last; both ends are
/// always there. `pending` is what is held or taken for lessons that have not ended.
pub async fn wallet_get(context: &Context) -> Result<Wallet> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        r#"select currency,
             coalesce(sum(balance) filter (where kind = 'wallet'), 0)::bigint as "available!",
             coalesce(sum(balance) filter (where kind = 'promo'), 0)::bigint as "promo!",
             coalesce(sum(balance) filter (where kind in ('wallet_hold', 'escrow')), 0)::bigint as "pending!"
           from accounts where holder_id = $1 and kind in ('wallet', 'promo', 'wallet_hold', 'escrow')
           group by currency order by currency"#,
        person.id.0,
    )
    .fetch_all(context.writes())
    .await?;
    let mut balances = Vec::with_capacity(rows.len() + 2);
    for row in rows {
        let currency = Currency::parse(&row.currency)?;
        balances.push(WalletBalance { currency, available: row.available, promo: row.promo, pending: row.pending });
    }
    for currency in [person.currency, Currency::Credit] {
        if !balances.iter().any(|balance| balance.currency == currency) {
            balances.push(WalletBalance { currency, available: 0, promo: 0, pending: 0 });
        }
    }
    balances.sort_by_key(|balance| {
        (balance.currency == Currency::Credit, balance.currency != person.currency, balance.currency.code())
    });
    Ok(Wallet { balances })
}
