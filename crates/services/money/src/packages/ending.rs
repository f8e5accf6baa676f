//! Packages that end, and what was set aside when they did.

use super::{
    keep::{PackageEnds, ended_mail},
    lost::{AtBank, at_bank},
    rows::{Row, fault, package_store, select_package, tell},
};
use crate::{
    ledger::{JournalLinks, journals_close},
    payouts::debts_net,
};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{DisputeState, PaymentState, SessionOutcome, SessionState, StateTuple},
    ids::{PackageId, TutorId},
    money::{
        CommissionTier, JournalKind, LedgerFault,
        events::PackageEvent,
        packages::{Package, PackageState, Settled, TakenShare},
        refusals,
    },
};
use spine::{Context, Error, Result, unit::Unit};
use sqlx::PgConnection;
use uuid::Uuid;

/// Ends a locked package, by its owner or by its date.
pub(super) async fn end(unit: &mut Unit<'_>, package: &Package, kind: JournalKind) -> Result<Settled> {
    let now = unit.context().now();
    let (closed, settled) = ended(unit.work(), package, now, kind).await?;
    close(unit, &closed, &settled).await?;
    Ok(settled)
}

/// The package afterwards, and what moves.
///
/// # Errors
/// 409 `package_over`, `package_expired` where its owner ends it, `package_at_bank`.
pub(super) async fn ended(
    connection: &mut PgConnection,
    package: &Package,
    now: DateTime<Utc>,
    kind: JournalKind,
) -> Result<(Package, Settled)> {
    let state = if kind == JournalKind::PackageEnd {
        // Judged as any act of the owner's.
        package.may_act(now)?;
        PackageState::Ended
    } else {
        PackageState::Expired
    };
    let tier = tier_of(connection, package.tutor).await?;
    let taken = taken_of(connection, package.id).await?;
    let AtBank::Gone(gone) = at_bank(connection, package).await? else {
        return Err(refusals::package_at_bank().into());
    };
    let settled = package.settle_without(kind, (tier, &taken), gone).map_err(fault)?;
    Ok((Package { state, value: 0, ..*package }, settled))
}

/// Stores a package that ended, with what moved and what waits.
async fn close(unit: &mut Unit<'_>, closed: &Package, settled: &Settled) -> Result<()> {
    let now = unit.context().now();
    package_store(unit.work(), closed, now).await?;
    set_aside(unit.work(), closed.id, settled.set_aside).await?;
    post(unit, closed.id, settled).await?;
    let event = if closed.state == PackageState::Ended { PackageEvent::Ended } else { PackageEvent::Expired };
    tell(unit, event, closed)
}

async fn post(unit: &mut Unit<'_>, id: PackageId, settled: &Settled) -> Result<()> {
    let journals = debts_net(unit.work(), settled.journal.iter().cloned().collect()).await?;
    let links = JournalLinks { about_id: Some(id.0), ..JournalLinks::default() };
    journals_close(unit, &journals, links)
}

/// What of a package's money waits until its lessons are over.
pub(super) async fn set_aside(connection: &mut PgConnection, id: PackageId, amount: i64) -> Result<()> {
    sqlx::query!("update packages set set_aside = $2 where id = $1", id.0, amount).execute(connection).await?;
    Ok(())
}

/// The tier by which a tutor's part is computed now.
pub(super) async fn tier_of(connection: &mut PgConnection, tutor: TutorId) -> Result<CommissionTier> {
    let lifetime = sqlx::query_scalar!("select lifetime_earnings_usd from tutors where id = $1", tutor.0);
    Ok(CommissionTier::from_lifetime(lifetime.fetch_one(connection).await?))
}

/// The lessons that were taken out of a package and did not come back, as their bookings stand.
pub(super) async fn taken_of(connection: &mut PgConnection, id: PackageId) -> Result<Vec<TakenShare>> {
    let rows = sqlx::query!(
        r#"select l.amount, b.refunded, b.session_state, b.session_outcome, b.payment_state, b.dispute_state,
             b.tutor_earnings, b.earnings_cleared_at is not null as "cleared!"
           from package_lessons l join bookings b on b.id = l.booking_id
           where l.package_id = $1 and l.returned_at is null"#,
        id.0
    );
    let rows = rows.fetch_all(connection).await?;
    let taken = rows.into_iter().map(|row| {
        let tuple = StateTuple::new(
            SessionState::parse(&row.session_state)?,
            SessionOutcome::parse(&row.session_outcome)?,
            PaymentState::parse(&row.payment_state)?,
            DisputeState::parse(&row.dispute_state)?,
        )?;
        Some(TakenShare::of(tuple, (row.amount, row.refunded), (row.tutor_earnings, row.cleared)))
    });
    let taken: Option<Vec<_>> = taken.collect();
    taken.ok_or_else(|| Error::unexpected(format!("a lesson of package {id} cannot be read")))
}

/// A package whose tutor is gone ends in its owner's favour: nobody else can teach what is left.
///
/// # Errors
/// Those of the database.
pub(super) async fn tutor_gone(context: &Context, id: Uuid) -> Result<()> {
    let mut unit = Unit::begin(context, None).await?;
    let closed = tutor_gone_within(&mut unit, id).await;
    unit.finish(closed).await
}

async fn tutor_gone_within(unit: &mut Unit<'_>, id: Uuid) -> Result<()> {
    let row = select_package!(
        "where k.id = $1
           and (u.deleted_at is not null or u.suspended_at is not null and k.state in ('active', 'gifted'))
           and (k.state in ('active', 'gifted') or k.set_aside > 0) for update of k",
        id
    );
    let Some(row) = row.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let package = row.package()?;
    let AtBank::Gone(gone) = at_bank(unit.work(), &package).await? else { return Ok(()) };
    if !package.is_kept() {
        // It ended before, and whoever would have earned what was set aside is not there any more.
        return let_go(unit, &row, |waits| waits.give_all_back(JournalKind::PackageSettle, gone)).await;
    }
    let settled = package.give_all_back(JournalKind::PackageEnd, gone).map_err(fault)?;
    let closed = Package { state: PackageState::Ended, value: 0, ..package };
    close(unit, &closed, &settled).await?;
    ended_mail(unit, &row, PackageEnds::TutorGone, settled.refund).await
}

/// What was set aside is settled once the lessons are over: by what became of them, the tutor gets their part and the
/// owner the rest.
///
/// # Errors
/// Those of the database.
pub(super) async fn set_aside_settle(context: &Context, id: Uuid) -> Result<()> {
    let mut unit = Unit::begin(context, None).await?;
    let settled = set_aside_settle_within(&mut unit, id).await;
    unit.finish(settled).await
}

async fn set_aside_settle_within(unit: &mut Unit<'_>, id: Uuid) -> Result<()> {
    let row = select_package!("where k.id = $1 and k.set_aside > 0 for update of k", id);
    let Some(row) = row.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let package = row.package()?;
    let taken = taken_of(unit.work(), package.id).await?;
    if taken.iter().any(|lesson| !lesson.over) {
        return Ok(());
    }
    let AtBank::Gone(gone) = at_bank(unit.work(), &package).await? else { return Ok(()) };
    let tier = tier_of(unit.work(), package.tutor).await?;
    let_go(unit, &row, |waits| waits.settle_without(JournalKind::PackageSettle, (tier, &taken), gone)).await
}

/// Settles what was set aside of a package that has ended.
async fn let_go(
    unit: &mut Unit<'_>,
    row: &Row,
    rule: impl FnOnce(&Package) -> std::result::Result<Settled, LedgerFault>,
) -> Result<()> {
    let waits = Package { value: row.set_aside, ..row.package()? };
    let settled = rule(&waits).map_err(fault)?;
    set_aside(unit.work(), waits.id, settled.set_aside).await?;
    post(unit, waits.id, &settled).await?;
    // Whoever wrote an invoice about it credits what came back now.
    if settled.refund.minor > 0 { tell(unit, PackageEvent::Ended, &row.package()?) } else { Ok(()) }
}
