//! Money for people, and the sum that must always be zero.

use crate::TestApp;
use domain::{
    ids::{BookingId, PaymentId, UserId},
    money::{AccountKind, AccountRef, Journal, JournalKind, Money},
};
use services::{
    SignedIn,
    money::ledger::{JournalLinks, journal_post},
};
use sqlx::PgPool;

impl TestApp {
    /// Puts money into a wallet as a succeeded card payment would: provider clearing to wallet.
    pub async fn fund(&self, person: &SignedIn, amount: Money) {
        let wallet = AccountRef::of(AccountKind::Wallet, person.id, amount.currency);
        let provider = AccountRef::platform(AccountKind::ProviderClearing, amount.currency);
        let journal = Journal::between(JournalKind::Topup, provider, wallet, amount.minor).unwrap();
        let context = self.system();
        let links = JournalLinks { payment_id: Some(self.payment(person, amount).await), ..JournalLinks::default() };
        let mut transaction = context.begin().await.unwrap();
        journal_post(&mut transaction, &context, &journal, links).await.unwrap();
        transaction.commit().await.unwrap();
    }

    /// Gives somebody earnings that can be paid out, as the end of a package does.
    pub async fn earn(&self, person: &SignedIn, amount: Money) {
        let earned = AccountRef::of(AccountKind::EarningAvailable, person.id, amount.currency);
        let provider = AccountRef::platform(AccountKind::ProviderClearing, amount.currency);
        let journal = Journal::between(JournalKind::PackageEnd, provider, earned, amount.minor).unwrap();
        let context = self.system();
        let links = JournalLinks { about_id: Some(context.new_id()), ..JournalLinks::default() };
        let mut transaction = context.begin().await.unwrap();
        journal_post(&mut transaction, &context, &journal, links).await.unwrap();
        transaction.commit().await.unwrap();
    }

    /// A card payment that succeeded.
    async fn payment(&self, person: &SignedIn, amount: Money) -> PaymentId {
        let id = PaymentId(self.system().new_id());
        sqlx::query(
            "insert into payments (id, user_id, purpose, provider, provider_reference, status, currency, amount,
               created_at, decided_at)
             values ($1, $2, 'wallet_topup', 'sandbox', $1::text, 'succeeded', $3, $4, $5, $5)",
        )
        .bind(id.0)
        .bind(person.id.0)
        .bind(amount.currency.code())
        .bind(amount.minor)
        .bind(self.system().now())
        .execute(&self.owner)
        .await
        .unwrap();
        id
    }

    /// A card payment of 600.00 dollars for a lesson, held, of whose card the provider thinks that it is at risk.
    pub async fn card_at_risk(&self, booking: BookingId, payer: UserId) -> PaymentId {
        let (id, now) = (PaymentId(self.system().new_id()), self.system().now());
        sqlx::query(
            "with paid as (
               insert into payments (id, user_id, purpose, provider, status, currency, amount, created_at, decided_at,
                 booking_id)
               values ($1, $2, 'lesson', 'sandbox', 'succeeded', 'USD', 60000, $3, $3, $4)
             ), held as (
               insert into payment_orders (id, payment_id, kind, provider, state, reference, currency, amount,
                 created_at, decided_at)
               values ($1, $1, 'hold', 'sandbox', 'succeeded', $1::text, 'USD', 60000, $3, $3)
             )
             insert into payment_risks (provider, reference, sign, order_id, at)
             values ('sandbox', $1::text, 'elevated', $1, $3)",
        )
        .bind(id.0)
        .bind(payer.0)
        .bind(now)
        .bind(booking.0)
        .execute(&self.owner)
        .await
        .unwrap();
        id
    }

    /// Balance of a person's account of that kind (`wallet`, `escrow`, …); zero when there is none.
    pub async fn balance(&self, person: &SignedIn, kind: &str, currency: &str) -> i64 {
        let sum = "select coalesce(sum(balance), 0)::bigint from accounts
                   where holder_id = $1 and kind = $2 and currency = $3";
        sqlx::query_scalar(sum).bind(person.id.0).bind(kind).bind(currency).fetch_one(&self.owner).await.unwrap()
    }
}

/// What is wrong with the ledger: one line per currency or account.
pub(crate) async fn differences(owner: &PgPool) -> Vec<String> {
    sqlx::query_scalar(
        "select currency || ' differs by ' || sum(amount) from postings group by currency having sum(amount) <> 0
         union all
         select accounts.kind || ' ' || accounts.id || ' has ' || balance || ', its postings '
           || coalesce(sum(amount), 0)
         from accounts left join postings on account_id = accounts.id
         group by accounts.id having balance <> coalesce(sum(amount), 0)",
    )
    .fetch_all(owner)
    .await
    .unwrap()
}
