//! Payments at the provider: what their owner sees, and what the provider's word does to them.
//!
//! Only the provider's word moves money. Where the browser returns to after paying, with whatever parameters, changes
//! nothing: pages there show this payment as it is stored.

use crate::ledger::{JournalLinks, journal_post};
use domain::{
    Refusal,
    ids::{PaymentId, UserId},
    money::{
        Currency, Money,
        events::{PaymentEvent, PaymentNews},
        payments::{PaymentDecision, payment_decided, topup_journal},
        refusals,
        wallet::{PaymentStatus, PaymentView},
    },
};
use spine::{
    Context, Error, Result,
    attempts::{attempted, finished},
    audit::{Act, audit_append},
    events::tell,
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// A payment as stored.
pub(super) struct StoredPayment {
    pub id: PaymentId,
    pub holder: UserId,
    pub status: PaymentStatus,
    pub amount: Money,
    pub checkout_url: Option<String>,
}

impl StoredPayment {
    fn view(self) -> PaymentView {
        let checkout_url = self.checkout_url.filter(|_| self.status == PaymentStatus::Pending);
        PaymentView { id: self.id, status: self.status, amount: self.amount, checkout_url }
    }
}

/// The signed-in person's own payment; anybody else's does not exist (404).
pub async fn payment_get(context: &Context, payment: PaymentId) -> Result<PaymentView> {
    let person = context.require_person()?;
    let stored = payment_load(context, payment).await?.filter(|stored| stored.holder == person.id);
    Ok(stored.ok_or_else(|| Refusal::not_found("payment"))?.view())
}

/// What the card holder or the bank does at the sandbox provider; dev mode only (404 otherwise). The same decision
/// again answers the same and moves nothing. A dispute takes the money back out of the wallet, or is refused when it
/// was spent: a real bank does not ask, and that case belongs to the debts that payouts net; the sandbox must not
/// invent money meanwhile.
///
/// # Errors
/// 404, 409 `payment_already_decided`, `payment_not_charged`, `topup_already_spent`.
pub async fn sandbox_payment_decide(
    context: &Context,
    payment: PaymentId,
    decision: PaymentDecision,
) -> Result<PaymentView> {
    if !context.app.settings.dev || context.app.payments.name() != "sandbox" {
        return Err(Refusal::not_found("page").into());
    }
    let decided = attempted(|| payment_decide(context, payment, decision)).await;
    decided.map_err(|error| {
        let spent =
            error.database().is_some_and(|database| database.constraint() == Some("accounts_no_negative_balance"));
        if !spent {
            return error;
        }
        refusals::topup_already_spent().into()
    })
}

async fn payment_decide(context: &Context, payment: PaymentId, decision: PaymentDecision) -> Result<PaymentView> {
    let mut transaction = context.begin().await?;
    let decided = payment_decide_within(&mut transaction, context, payment, decision).await;
    finished(transaction, decided).await
}

async fn payment_decide_within(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    payment: PaymentId,
    decision: PaymentDecision,
) -> Result<PaymentView> {
    let Some(stored) = payment_lock(transaction, payment).await? else {
        return Err(Refusal::not_found("payment").into());
    };
    let Some(status) = payment_decided(stored.status, decision)? else { return Ok(stored.view()) };
    sqlx::query!(
        "update payments set status = $2, decided_at = $3 where id = $1",
        payment.0,
        status_code(status),
        context.now()
    )
    .execute(&mut **transaction)
    .await?;
    let journal = topup_journal(stored.holder, stored.amount, status);
    if let Some(journal) = journal.map_err(|fault| Error::unexpected(fault.to_string()))? {
        let links = JournalLinks { payment_id: Some(payment), ..JournalLinks::default() };
        journal_post(transaction, context, &journal, links).await?;
    }
    let news = PaymentNews { payment_id: payment, user_id: stored.holder, status, amount: stored.amount };
    tell(transaction, context, &PaymentEvent::of(news)).await?;
    let act = Act {
        act: "payment.decide",
        subject_id: Some(payment.0),
        before: Some(serde_json::json!({ "status": stored.status })),
        after: Some(serde_json::json!({ "status": status, "amount": stored.amount })),
    };
    audit_append(transaction, context, act).await?;
    Ok(StoredPayment { status, ..stored }.view())
}

struct PaymentRow {
    id: Uuid,
    user_id: Uuid,
    status: String,
    currency: String,
    amount: i64,
    checkout_url: Option<String>,
}

impl PaymentRow {
    fn read(self) -> Result<StoredPayment> {
        let status = serde_json::from_value(serde_json::Value::String(self.status))?;
        let amount = Money::new(self.amount, Currency::parse(&self.currency)?);
        let (id, holder) = (PaymentId(self.id), UserId(self.user_id));
        Ok(StoredPayment { id, holder, status, amount, checkout_url: self.checkout_url })
    }
}

const fn status_code(status: PaymentStatus) -> &'static str {
    match status {
        PaymentStatus::Pending => "pending",
        PaymentStatus::Succeeded => "succeeded",
        PaymentStatus::Failed => "failed",
        PaymentStatus::Disputed => "disputed",
    }
}

pub(super) async fn payment_load(context: &Context, payment: PaymentId) -> Result<Option<StoredPayment>> {
    let row = sqlx::query_as!(
        PaymentRow,
        "select id, user_id, status, currency, amount, checkout_url from payments where id = $1",
        payment.0
    );
    row.fetch_optional(context.writes()).await?.map(PaymentRow::read).transpose()
}

/// Two decisions about one payment queue here.
async fn payment_lock(
    transaction: &mut Transaction<'_, Postgres>,
    payment: PaymentId,
) -> Result<Option<StoredPayment>> {
    let row = sqlx::query_as!(
        PaymentRow,
        "select id, user_id, status, currency, amount, checkout_url from payments where id = $1 for update",
        payment.0
    );
    row.fetch_optional(&mut **transaction).await?.map(PaymentRow::read).transpose()
}
