//! A saved card as stored.

use chrono::{DateTime, Utc};
use domain::{
    ids::{MethodId, UserId},
    money::methods::{CardExpiry, MethodState, PaymentMethod},
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

pub(super) struct Row {
    pub id: Uuid,
    pub user_id: Uuid,
    pub provider: String,
    pub state: String,
    pub setup_reference: Option<String>,
    pub setup_url: Option<String>,
    pub reference: Option<String>,
    pub brand: Option<String>,
    pub last4: Option<String>,
    pub expires_month: Option<i16>,
    pub expires_year: Option<i16>,
    pub is_default: bool,
    pub created_at: DateTime<Utc>,
}

macro_rules! select_method {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            crate::methods::rows::Row,
            "select m.id, m.user_id, m.provider, m.state, m.setup_reference, m.setup_url, m.reference, m.brand, m.last4,
               m.expires_month, m.expires_year, m.is_default, m.created_at
             from payment_methods m "
                + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_method;

impl Row {
    pub fn id(&self) -> MethodId {
        MethodId(self.id)
    }

    pub fn owner(&self) -> UserId {
        UserId(self.user_id)
    }

    pub fn state(&self) -> Result<MethodState> {
        state_of(&self.state)
    }

    pub fn expires(&self) -> Option<CardExpiry> {
        self.expires_month.zip(self.expires_year).and_then(|(month, year)| CardExpiry::read(month, year))
    }

    /// What its owner sees.
    pub fn view(self) -> Result<PaymentMethod> {
        let state = self.state()?;
        let expires = self.expires();
        let setup_url = self.setup_url.filter(|_| state == MethodState::Pending);
        let (brand, last4, default) = (self.brand, self.last4, self.is_default);
        Ok(PaymentMethod { id: MethodId(self.id), brand, last4, expires, default, state, setup_url })
    }
}

pub(super) fn state_of(code: &str) -> Result<MethodState> {
    MethodState::parse(code).ok_or_else(|| Error::unexpected("a card's state cannot be read"))
}

/// Whatever changes cards of a person queues here.
pub(super) async fn owner_lock(work: &mut Transaction<'_, Postgres>, owner: UserId) -> Result<()> {
    let locked = sqlx::query_scalar!("select 1 from users where id = $1 for no key update", owner.0);
    locked.fetch_optional(&mut **work).await?;
    Ok(())
}

/// A card, locked behind its owner.
pub(super) async fn method_lock(work: &mut Transaction<'_, Postgres>, id: MethodId) -> Result<Option<Row>> {
    let owner = sqlx::query_scalar!("select user_id from payment_methods where id = $1", id.0);
    let Some(owner) = owner.fetch_optional(&mut **work).await? else { return Ok(None) };
    owner_lock(work, UserId(owner)).await?;
    Ok(select_method!("where m.id = $1 for update", id.0).fetch_optional(&mut **work).await?)
}
