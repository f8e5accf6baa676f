//! What a tutor owes, and what pays for it.

use domain::{
    ids::UserId,
    money::{
        Currency, Journal, JournalKind, Money, Phase,
        payouts::{debt_netted, earned_of},
    },
};
use spine::{Error, Result};
use sqlx::PgConnection;

/// What can be paid out, and what is owed.
pub(super) async fn balances_of(
    connection: &mut PgConnection,
    payee: UserId,
    currency: Currency,
) -> Result<(i64, i64)> {
    let found = sqlx::query!(
        r#"select coalesce((select balance from accounts where id = account_id('earning_available', $1, $2)), 0)
               as "available!",
             coalesce((select balance from accounts where id = account_id('debt', $1, $2)), 0) as "debt!""#,
        payee.0,
        currency.code(),
    );
    let found = found.fetch_one(connection).await?;
    Ok((found.available, found.debt))
}

/// What can be paid out.
///
/// # Errors
/// Those of the database.
pub async fn available_of(connection: &mut PgConnection, payee: UserId, currency: Currency) -> Result<i64> {
    Ok(balances_of(connection, payee, currency).await?.0)
}

/// What is owed.
///
/// # Errors
/// Those of the database.
pub async fn debt_of(connection: &mut PgConnection, payee: UserId, currency: Currency) -> Result<i64> {
    Ok(balances_of(connection, payee, currency).await?.1)
}

/// Those journals, and where they let people have earnings who owe something one more that pays it: nobody has money to
/// be paid out and a debt beside it. Whoever posts earnings posts them through here. Two that clear at once may both
/// see the debt: the account's own check refuses the second, and its transaction is tried again.
///
/// # Errors
/// Those of the database.
pub async fn debts_net(connection: &mut PgConnection, journals: Vec<Journal>) -> Result<Vec<Journal>> {
    let (mut all, mut owed) = (journals, Vec::new());
    for (payee, earned) in earned_of(&all) {
        let (available, debt) = balances_of(connection, payee, earned.currency).await?;
        // What stood beside the debt for whatever reason pays too.
        let free = Money::new(available.saturating_add(earned.minor), earned.currency);
        let netted = debt_netted(payee, free, debt).map_err(|fault| Error::Unexpected(Box::new(fault)))?;
        owed.extend(netted.iter().flat_map(Journal::postings).copied());
    }
    // One for all of them: there is one of a kind about each thing.
    if !owed.is_empty() {
        let netted = Journal::new(JournalKind::DebtNet, Phase::Posted, owed);
        all.push(netted.map_err(|fault| Error::Unexpected(Box::new(fault)))?);
    }
    Ok(all)
}
