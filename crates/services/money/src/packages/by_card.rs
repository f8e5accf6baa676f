//! Packages by card: the row waits, and what the card pays fills the wallet and buys the package in one transaction.
//!
//! So a card that pays late buys what was shown, a card that does not leaves nothing behind, and money that a bank
//! takes back is judged as that of any top-up.

use super::{own::package_get, rows::select_package};
use crate::{
    ledger::{JournalLinks, journal_post},
    methods::method_for,
    orders::{About, charge_of, order_place, payment_start},
};
use domain::{
    ids::{MethodId, PackageId, PaymentId, UserId},
    money::{
        Money,
        events::{PackageEvent, PackageNews},
        methods::declined,
        orders::OrderKind,
        packages::{Package, PackageState, PackageView},
        payments::{Payment, PaymentPurpose},
        refusals,
        wallet::PaymentStatus,
    },
};
use spine::{Context, Error, Result, events::tell, unit::Unit};
use sqlx::{Postgres, Transaction};

/// What is to be paid.
pub(super) struct Asked {
    pub package: PackageId,
    pub owner: UserId,
    pub price: Money,
    pub method: Option<MethodId>,
}

/// Stores the payment of a package that waits for it.
pub(super) async fn payment_begin(unit: &mut Unit<'_>, asked: Asked) -> Result<()> {
    let context = unit.context();
    if !context.app.payments.takes(OrderKind::Charge) {
        return Err(refusals::payment_provider_unavailable().into());
    }
    if let Some(method) = asked.method {
        method_for(unit, asked.owner, method).await?;
    }
    let (id, purpose) = (PaymentId(context.new_id()), PaymentPurpose::WalletTopup);
    let payment = Payment { id, holder: asked.owner, purpose, amount: asked.price };
    let about = About { package: Some(asked.package), method: asked.method, booking: None };
    payment_start(unit, &payment, about).await.map(drop)
}

/// Asks the provider, and answers the package as it is then.
pub(super) async fn paid_by_card(context: &Context, package: PackageView) -> Result<PackageView> {
    let payment = sqlx::query_scalar!("select id from payments where package_id = $1", package.id.0);
    let payment = payment.fetch_optional(context.writes()).await?;
    let payment = payment.ok_or_else(|| Error::unexpected(format!("package {} has no payment", package.id)))?;
    let charge = charge_of(context, PaymentId(payment)).await?;
    let charge = charge.ok_or_else(|| Error::unexpected("a payment without a charge"))?;
    let placed = order_place(context, charge).await?;
    match (placed.status, placed.method) {
        (PaymentStatus::Failed, Some(_)) => Err(declined(placed.reason.as_deref()).into()),
        (PaymentStatus::Failed, None) => Err(refusals::payment_refused().into()),
        _ => package_get(context, package.id).await,
    }
}

/// The card has paid for a package, or never will: in the transaction that fills the wallet.
pub(crate) async fn package_settle(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (id, status): (Option<PackageId>, PaymentStatus),
) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let now = context.now();
    let row = select_package!("where k.id = $1 and k.state = 'paying' for update of k", id.0);
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(()) };
    let (state, closed) = match status {
        PaymentStatus::Succeeded => (PackageState::Active, None),
        PaymentStatus::Failed => (PackageState::Unpaid, Some(now)),
        PaymentStatus::Pending | PaymentStatus::Disputed => return Ok(()),
    };
    let bought = Package { state, ..row.package()? };
    // It is valid as long as was shown, from the moment it is paid.
    sqlx::query!(
        "update packages set state = $2, value = case when $3::timestamptz is null then price else 0 end,
           closed_at = $3::timestamptz,
           bought_at = $4::timestamptz, expires_at = $4::timestamptz + (expires_at - bought_at)
         where id = $1",
        id.0,
        state.code(),
        closed,
        now,
    )
    .execute(&mut **work)
    .await?;
    if state != PackageState::Active {
        return Ok(());
    }
    let journal = bought.bought().map_err(super::rows::fault)?;
    journal_post(work, context, &journal, JournalLinks { about_id: Some(id.0), ..JournalLinks::default() }).await?;
    let news = PackageNews {
        package_id: id,
        owner_id: bought.owner,
        tutor_user_id: bought.tutor_user,
        state,
        lessons_left: bought.left,
    };
    tell(work, context, &PackageEvent::Bought(news)).await
}
