//! What the owner of a package does with it: extend, move to another tutor, end. Each has a look at what it would do.

use super::{
    buy::{NewPackage, package_insert},
    ending::{end, ended, set_aside, taken_of, tier_of},
    offers::teaching,
    own::view_of,
    rows::{Row, own_load, own_lock, package_store, refused, tell},
};
use crate::{
    chargebacks::package_at_bank,
    ledger::{JournalLinks, journals_close},
    payouts::debts_net,
};
use domain::{
    bookings::{booking::PreviewPosting, preview::lines},
    ids::{PackageId, TutorId, UserId},
    money::{
        JournalKind, Money,
        events::PackageEvent,
        packages::{Package, PackagePreview, PackageState, PackageView, Transfer, TransferRequest},
        refusals as money_refusals,
    },
};
use spine::{
    Context, Result,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use sqlx::PgConnection;

/// One act on a package.
#[derive(Clone, Copy)]
enum Doing {
    Extend,
    End,
    Transfer(TutorId),
}

impl Doing {
    const fn route(self) -> &'static str {
        match self {
            Self::Extend => "package.extend",
            Self::End => "package.end",
            Self::Transfer(_) => "package.transfer",
        }
    }

    const fn target(self) -> Option<TutorId> {
        match self {
            Self::Transfer(tutor) => Some(tutor),
            Self::Extend | Self::End => None,
        }
    }
}

/// Valid thirty days longer, once.
///
/// # Errors
/// 404 for somebody else's; 409 `package_over`, `package_expired`, `package_given_away`, `package_extended`; the
/// refusals of the key.
pub async fn package_extend(context: &Context, id: PackageId, key: Option<&IdempotencyKey>) -> Result<PackageView> {
    act(context, id, Doing::Extend, key).await
}

/// Ends a package: what its lessons at the single price leave goes to the wallet.
///
/// # Errors
/// As [`package_extend`], and 409 `package_at_bank`.
pub async fn package_end(context: &Context, id: PackageId, key: Option<&IdempotencyKey>) -> Result<PackageView> {
    act(context, id, Doing::End, key).await
}

/// Moves a package to another tutor; answers the new one.
///
/// # Errors
/// As [`package_end`], and 422 `tutor_unknown`; 404 for a tutor who is not listed; 409 `package_same_tutor`,
/// `package_currency_differs`, `package_too_small`, `not_available`.
pub async fn package_transfer(
    context: &Context,
    id: PackageId,
    request: &TransferRequest,
    key: Option<&IdempotencyKey>,
) -> Result<PackageView> {
    act(context, id, Doing::Transfer(target(request)?), key).await
}

fn target(request: &TransferRequest) -> Result<TutorId> {
    Ok(request.tutor_id.parse().map_err(|_| domain::bookings::refusals::tutor_unknown())?)
}

/// What extending would do.
pub async fn package_extend_preview(context: &Context, id: PackageId) -> Result<PackagePreview> {
    let package = own_load(context, context.require_person()?.id, id).await?.package()?;
    let longer = package.extend(context.now())?;
    Ok(PackagePreview { expires_at: Some(longer.expires_at), ..PackagePreview::default() })
}

/// What a bank gives, or gave, back itself is neither paid out nor moved on.
async fn not_at_bank(connection: &mut PgConnection, id: PackageId) -> Result<()> {
    if package_at_bank(connection, id).await? {
        return Err(money_refusals::package_at_bank().into());
    }
    Ok(())
}

/// What ending would do; changes nothing.
pub async fn package_end_preview(context: &Context, id: PackageId) -> Result<PackagePreview> {
    let package = own_load(context, context.require_person()?.id, id).await?.package()?;
    let mut connection = context.writes().acquire().await?;
    not_at_bank(&mut connection, id).await?;
    let settled = ended(&mut connection, &package, context.now(), JournalKind::PackageEnd).await?.1;
    let journal = lines(settled.journal.as_slice());
    Ok(PackagePreview { refund: Some(settled.refund), journal, ..PackagePreview::default() })
}

/// What moving it would do; changes nothing.
pub async fn package_transfer_preview(
    context: &Context,
    id: PackageId,
    request: &TransferRequest,
) -> Result<PackagePreview> {
    let package = own_load(context, context.require_person()?.id, id).await?.package()?;
    let mut connection = context.writes().acquire().await?;
    let (.., transfer) = moved(&mut connection, &package, target(request)?, context).await?;
    Ok(PackagePreview {
        refund: Some(transfer.rest),
        lessons: Some(transfer.lessons),
        price: Some(transfer.price),
        journal: transfer_lines(&package, &transfer),
        expires_at: Some(package.expires_at),
    })
}

/// The whole way of the money, also where it stays in one account and nothing is posted.
fn transfer_lines(package: &Package, transfer: &Transfer) -> Vec<PreviewPosting> {
    let line = |account: &str, minor: i64| PreviewPosting {
        account: account.to_owned(),
        amount: Money::new(minor, package.price.currency),
    };
    let kept = transfer.price.minor + transfer.set_aside;
    let mut lines = vec![line("student_package", -package.value), line("student_package", kept)];
    let moved =
        [("student_wallet", transfer.rest), ("tutor_available", transfer.earnings), ("platform_fee", transfer.fee)];
    lines.extend(moved.iter().filter(|(_, amount)| amount.minor != 0).map(|(name, amount)| line(name, amount.minor)));
    lines
}

async fn act(context: &Context, id: PackageId, doing: Doing, key: Option<&IdempotencyKey>) -> Result<PackageView> {
    let owner = context.require_person()?.id;
    let key = Keyed::of(context, key, doing.route(), &(id, doing.target()))?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let done = act_within(&mut unit, (owner, id), doing, key.clone()).await;
        unit.finish(done).await
    })
    .await
}

async fn act_within<'a>(
    unit: &mut Unit<'a>,
    (owner, id): (UserId, PackageId),
    doing: Doing,
    key: Option<Keyed<'a>>,
) -> Result<PackageView> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let now = unit.context().now();
    let row = own_lock(unit.work(), owner, id).await?;
    let package = row.package()?;
    if !matches!(doing, Doing::Extend) {
        not_at_bank(unit.work(), id).await?;
    }
    let shown = match doing {
        Doing::Extend => {
            let longer = package.extend(now)?;
            package_store(unit.work(), &longer, now).await?;
            tell(unit, PackageEvent::Extended, &longer)?;
            id
        }
        Doing::End => {
            end(unit, &package, JournalKind::PackageEnd).await?;
            id
        }
        Doing::Transfer(tutor) => transfer(unit, &row, &package, tutor).await?,
    };
    unit.audit(Act {
        act: doing.route(),
        subject_id: Some(id.0),
        before: Some(serde_json::json!({ "left": package.left, "value": package.value, "ends": package.expires_at })),
        after: Some(serde_json::json!({ "package": shown })),
    });
    let view = view_of(unit.work(), shown, now).await?;
    unit.answer(key, 200, &view)?;
    Ok(view)
}

async fn moved(
    connection: &mut PgConnection,
    package: &Package,
    to: TutorId,
    context: &Context,
) -> Result<(super::offers::Teaching, Transfer)> {
    let teaching = teaching(connection, to).await?;
    if teaching.user_id == package.owner.0 {
        return Err(domain::Refusal::from(domain::bookings::BookingRefusal::SelfBooking).into());
    }
    let rate = teaching.rate.ok_or_else(domain::calendar::refusals::no_price)?;
    let tier = tier_of(connection, package.tutor).await?;
    let taken = taken_of(connection, package.id).await?;
    let transfer = package.transfer((to, rate), (tier, &taken), context.now()).map_err(refused)?;
    Ok((teaching, transfer))
}

async fn transfer(unit: &mut Unit<'_>, row: &Row, package: &Package, to: TutorId) -> Result<PackageId> {
    let (context, now) = (unit.context(), unit.context().now());
    let (teaching, transfer) = moved(unit.work(), package, to, context).await?;
    let gone = Package { state: PackageState::Transferred, value: 0, ..*package };
    package_store(unit.work(), &gone, now).await?;
    set_aside(unit.work(), package.id, transfer.set_aside).await?;
    let new = Package {
        id: PackageId(context.new_id()),
        tutor: to,
        tutor_user: UserId(teaching.user_id),
        lessons: transfer.lessons,
        left: transfer.lessons,
        price: transfer.price,
        single: transfer.single,
        value: transfer.price.minor,
        ..*package
    };
    let made = NewPackage { package: &new, subject: row.subject_id, made_of: Some(package.id) };
    package_insert(unit, &made).await?;
    let links = JournalLinks { about_id: Some(package.id.0), ..JournalLinks::default() };
    let journals = debts_net(unit.work(), transfer.journal.into_iter().collect()).await?;
    journals_close(unit, &journals, links)?;
    tell(unit, PackageEvent::Transferred, &new)?;
    Ok(new.id)
}
