//! A chargeback as stored.

use chrono::{DateTime, Utc};
use domain::{
    ids::{BookingId, ChargebackId, OrderId, PackageId, PaymentId, UserId},
    money::{
        Currency, Money,
        chargebacks::{Chargeback, ChargebackState, Facts, Intent, evidence::EvidenceField},
        payments::{Payment, PaymentPurpose},
    },
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// One chargeback with its payment.
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Row {
    pub id: Uuid,
    pub provider: String,
    pub reference: String,
    pub order_id: Uuid,
    pub payment_id: Uuid,
    pub reason: String,
    pub currency: String,
    pub amount: i64,
    pub due_at: Option<DateTime<Utc>>,
    pub reviewed: bool,
    pub won: bool,
    pub lost: bool,
    pub withdrawn: bool,
    pub reinstated: bool,
    pub state: String,
    pub intent: Option<String>,
    pub intent_reason: Option<String>,
    pub evidence: Option<serde_json::Value>,
    pub told_at: Option<DateTime<Utc>>,
    pub refused: Option<String>,
    pub round: i32,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub user_id: Uuid,
    pub name: String,
    pub purpose: String,
    pub paid: i64,
    pub booking_id: Option<Uuid>,
    pub package_id: Option<Uuid>,
}

/// `select` of a [`Row`] with a tail of conditions, order and lock.
macro_rules! select_chargeback {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            crate::chargebacks::rows::Row,
            "select c.id, c.provider, c.reference, c.order_id, c.payment_id, c.reason, c.currency, c.amount, c.due_at,
               c.reviewed, c.won, c.lost, c.withdrawn, c.reinstated, c.state, c.intent, c.intent_reason, c.evidence,
               c.told_at, c.refused, c.round, c.opened_at, c.closed_at, p.user_id, u.display_name as name, p.purpose,
               p.amount as paid, p.booking_id, p.package_id
             from chargebacks c join payments p on p.id = c.payment_id join users u on u.id = p.user_id "
                + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_chargeback;

impl Row {
    fn unread(&self) -> Error {
        Error::unexpected(format!("chargeback {} cannot be read", self.id))
    }

    pub fn money(&self) -> Result<Money> {
        Ok(Money::new(self.amount, Currency::parse(&self.currency)?))
    }

    pub const fn facts(&self) -> Facts {
        Facts {
            reviewed: self.reviewed,
            won: self.won,
            lost: self.lost,
            withdrawn: self.withdrawn,
            reinstated: self.reinstated,
        }
    }

    pub fn state(&self) -> Result<ChargebackState> {
        ChargebackState::parse(&self.state).ok_or_else(|| self.unread())
    }

    pub fn intent(&self) -> Result<Option<Intent>> {
        self.intent.as_deref().map(|intent| Intent::parse(intent).ok_or_else(|| self.unread())).transpose()
    }

    /// What the provider has taken on.
    pub fn told(&self) -> Result<Option<Intent>> {
        if self.told_at.is_some() { self.intent() } else { Ok(None) }
    }

    pub const fn order(&self) -> OrderId {
        OrderId(self.order_id)
    }

    pub fn payment(&self) -> Result<Payment> {
        Ok(Payment {
            id: PaymentId(self.payment_id),
            holder: UserId(self.user_id),
            purpose: PaymentPurpose::parse(&self.purpose).ok_or_else(|| self.unread())?,
            amount: Money::new(self.paid, Currency::parse(&self.currency)?),
        })
    }

    /// What was, or is being, sent.
    pub fn evidence(&self) -> Result<Option<Vec<EvidenceField>>> {
        Ok(self.evidence.clone().map(serde_json::from_value).transpose()?)
    }

    pub fn view(self) -> Result<Chargeback> {
        let (state, intent, told) = (self.state()?, self.intent()?, self.told()?);
        Ok(Chargeback {
            id: ChargebackId(self.id),
            state,
            under_way: intent.filter(|_| told.is_none() && !state.is_over()),
            payment_id: PaymentId(self.payment_id),
            purpose: self.payment()?.purpose,
            booking_id: self.booking_id.map(BookingId),
            package_id: self.package_id.map(PackageId),
            user_id: UserId(self.user_id),
            amount: self.money()?,
            withdrawn: self.facts().is_out(),
            name: self.name,
            provider: self.provider,
            reference: self.reference,
            reason: self.reason,
            opened_at: self.opened_at,
            due_at: self.due_at,
            told_at: self.told_at,
            closed_at: self.closed_at,
            accepted_because: self.intent_reason,
            refused: self.refused,
        })
    }
}

/// A chargeback behind the lock of its payment, which comes first: whatever is decided about one payment queues there.
pub(super) async fn chargeback_lock(work: &mut Transaction<'_, Postgres>, id: ChargebackId) -> Result<Option<Row>> {
    sqlx::query!(
        "select id from payments where id = (select payment_id from chargebacks where id = $1) for update",
        id.0
    )
    .fetch_optional(&mut **work)
    .await?;
    Ok(select_chargeback!("where c.id = $1 for update of c", id.0).fetch_optional(&mut **work).await?)
}
