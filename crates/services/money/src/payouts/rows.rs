//! Payouts as stored.

use super::standing::payout_account;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{PayoutFileId, PayoutId, UserId},
    money::{
        Currency, Money,
        payouts::{Payout, PayoutMethodKind, PayoutSpeed, PayoutStatus, PayoutView},
    },
};
use spine::{Context, Error, Result};
use uuid::Uuid;

pub(super) struct Row {
    pub id: Uuid,
    pub user_id: Uuid,
    pub currency: String,
    pub amount: i64,
    pub fee: i64,
    pub speed: String,
    pub method: String,
    pub status: String,
    pub created_at: DateTime<Utc>,
    pub arrives_on: NaiveDate,
    pub decided_at: Option<DateTime<Utc>>,
    pub payee: String,
    pub holder: String,
    pub account: String,
    pub account_sealed: Option<Vec<u8>>,
    pub held_at: Option<DateTime<Utc>>,
    pub sent_at: Option<DateTime<Utc>>,
    pub file_id: Option<Uuid>,
    /// Whether the bank may have the file it stands in.
    pub at_bank: bool,
}

macro_rules! select_payout {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            crate::payouts::rows::Row,
            r#"select p.id, p.user_id, p.currency, p.amount, p.fee, p.speed, p.method, p.status, p.created_at,
               p.arrives_on, p.decided_at, u.display_name as payee, p.holder, p.account, p.account_sealed, p.held_at,
               p.sent_at, p.file_id, exists (select from payout_files f where f.id = p.file_id
                 and f.read_at is not null and f.state <> 'withdrawn') as "at_bank!"
             from payouts p join users u on u.id = p.user_id "#
                + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_payout;

impl Row {
    pub fn payout(&self) -> Result<Payout> {
        let read = || {
            let currency = Currency::parse(&self.currency).ok()?;
            Some(Payout {
                id: PayoutId(self.id),
                payee: UserId(self.user_id),
                amount: Money::new(self.amount, currency),
                fee: Money::new(self.fee, currency),
                status: PayoutStatus::parse(&self.status)?,
            })
        };
        read().ok_or_else(|| Error::unexpected(format!("payout {} cannot be read", self.id)))
    }

    /// What the tutor reads.
    pub fn view(&self) -> Result<PayoutView> {
        let payout = self.payout()?;
        let words = PayoutSpeed::parse(&self.speed).zip(PayoutMethodKind::parse(&self.method));
        let (speed, method) = words.ok_or_else(|| Error::unexpected("a payout's words cannot be read"))?;
        Ok(PayoutView {
            id: payout.id,
            status: payout.status,
            amount: payout.amount,
            fee: payout.fee,
            speed,
            method,
            created_at: self.created_at,
            arrives_on: self.arrives_on,
            decided_at: self.decided_at,
            held: self.held_at.is_some(),
            payee: None,
            holder: None,
            account: None,
            file_id: None,
        })
    }

    /// What the staff reads: who is paid, and to which account: the one that stood there when it was asked for.
    pub async fn staff_view(&self, context: &Context) -> Result<PayoutView> {
        let account =
            payout_account(&context.app, PayoutId(self.id), &self.account, self.account_sealed.clone()).await?;
        let said = |text: String| Some(text).filter(|text| !text.is_empty());
        let (holder, account) = (said(self.holder.clone()), said(account));
        let file_id = self.file_id.map(PayoutFileId);
        Ok(PayoutView { payee: Some(self.payee.clone()), holder, account, file_id, ..self.view()? })
    }
}
