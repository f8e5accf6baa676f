//! Money for people, and the sum that must always be zero.

use crate::TestApp;
use domain::money::Money;
use services::SignedIn;
use sqlx::PgPool;
use uuid::Uuid;

impl TestApp {
    /// Puts money into a wallet as a succeeded card payment would: provider clearing to wallet.
    pub async fn fund(&self, person: &SignedIn, amount: Money) {
        let code = amount.currency.code();
        let now = services::Clock::now(&*self.clock);
        let mut transaction = self.owner.begin().await.unwrap();
        let mut accounts = Vec::new();
        for (kind, holder) in [("wallet", Some(person.id.0)), ("provider_clearing", None)] {
            let account: Uuid = sqlx::query_scalar(
                "insert into accounts (id, kind, holder_id, currency, created_at) values ($1, $2, $3, $4, $5)
                 on conflict (kind, holder_id, currency) do update set kind = excluded.kind returning id",
            )
            .bind(Uuid::now_v7())
            .bind(kind)
            .bind(holder)
            .bind(code)
            .bind(now)
            .fetch_one(&mut *transaction)
            .await
            .unwrap();
            accounts.push(account);
        }
        let journal = Uuid::now_v7();
        sqlx::query("insert into journals (id, kind, phase, created_at) values ($1, 'wallet_topup', 'posted', $2)")
            .bind(journal)
            .bind(now)
            .execute(&mut *transaction)
            .await
            .unwrap();
        for (line, (account, minor)) in (1_i16..).zip(accounts.into_iter().zip([amount.minor, -amount.minor])) {
            sqlx::query(
                "insert into postings (journal_id, line, account_id, currency, amount) values ($1, $2, $3, $4, $5)",
            )
            .bind(journal)
            .bind(line)
            .bind(account)
            .bind(code)
            .bind(minor)
            .execute(&mut *transaction)
            .await
            .unwrap();
        }
        transaction.commit().await.unwrap();
    }

    /// Balance of a person's account of that kind (`wallet`, `escrow`, …); zero when there is none.
    pub async fn balance(&self, person: &SignedIn, kind: &str, currency: &str) -> i64 {
        sqlx::query_scalar("select coalesce(sum(balance), 0)::bigint from accounts where holder_id = $1 and kind = $2 and currency = $3")
            .bind(person.id.0)
            .bind(kind)
            .bind(currency)
            .fetch_one(&self.owner)
            .await
            .unwrap()
    }
}

/// What is wrong with the ledger: one line per currency or account.
pub(crate) async fn differences(owner: &PgPool) -> Vec<String> {
    sqlx::query_scalar(
        "select currency || ' differs by ' || sum(amount) from postings group by currency having sum(amount) <> 0
         union all
         select accounts.kind || ' ' || accounts.id || ' has ' || balance || ', its postings ' || coalesce(sum(amount), 0)
         from accounts left join postings on account_id = accounts.id group by accounts.id having balance <> coalesce(sum(amount), 0)",
    )
    .fetch_all(owner)
    .await
    .unwrap()
}
