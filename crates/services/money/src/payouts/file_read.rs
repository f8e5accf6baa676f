//! A file for the bank as it is read: from then on the bank may have it.

use super::{
    files::{file_of, lines_of, whole_still},
    rows::select_payout,
};
use chrono::{DateTime, Utc};
use domain::{
    identity::Role,
    ids::{PayoutFileId, UserId},
    money::{
        payouts::{FileLine, PayoutFileKind, sepa_file},
        refusals,
    },
};
use spine::{Context, Result, audit::Act, csv_file::csv_file, unit::Unit};

/// The file itself, without what came back. That it was read is written down: it has everybody's accounts in it, and
/// the bank may have it from then on. So the first reading asks once more whether all of it can be paid.
///
/// # Errors
/// 404 for others than finance and for a file there is not; 403 `own_payout`; 409 `payout_file_open`,
/// `payout_file_over`, `payout_file_changed`, `payout_file_empty` when all of it came back, `payout_file_no_account`.
pub async fn payout_file_read(context: &Context, id: PayoutFileId) -> Result<(PayoutFileKind, Vec<u8>)> {
    let reader = context.require_scope(Role::Finance)?.id;
    let mut unit = Unit::begin(context, None).await?;
    let released = released(&mut unit, id, reader).await;
    let (kind, released) = unit.finish(released).await?;
    // What came back is in its owner's earnings again: the bank is not asked for it twice.
    let rows = select_payout!("where p.file_id = $1 and p.status <> 'failed' order by p.created_at, p.id", id.0);
    let lines = lines_of(context, &rows.fetch_all(context.writes()).await?).await?;
    if lines.is_empty() {
        return Err(refusals::payout_file_empty().into());
    }
    let bytes = match kind {
        PayoutFileKind::Table => table(&lines)?,
        PayoutFileKind::Sepa => {
            let payer = context.app.settings.payouts_from.as_ref().ok_or_else(refusals::payout_file_no_account)?;
            sepa_file(id, (released, released.date_naive()), payer, &lines).into_bytes()
        }
    };
    Ok((kind, bytes))
}

/// What it is, and since when it may be read.
async fn released(unit: &mut Unit<'_>, id: PayoutFileId, reader: UserId) -> Result<(PayoutFileKind, DateTime<Utc>)> {
    let (file, now) = (file_of(unit, id).await?, unit.context().now());
    file.state.may_be_read()?;
    let released = file.released_at.ok_or_else(refusals::payout_file_open)?;
    if file.read_at.is_none() {
        whole_still(unit, &file).await?;
    }
    sqlx::query!(
        "update payout_files set read_at = coalesce(read_at, $2), readers = array_append(readers, $3)
         where id = $1 and $3 <> all(readers)",
        id.0,
        now,
        reader.0,
    )
    .execute(&mut **unit.work())
    .await?;
    unit.audit(Act { act: "payout_file.read", subject_id: Some(id.0), before: None, after: None });
    Ok((file.kind, released))
}

fn table(lines: &[FileLine]) -> Result<Vec<u8>> {
    let rows = lines.iter().map(|line| {
        [
            line.payout.to_string(),
            line.holder.clone(),
            line.account.clone(),
            line.amount.currency.code().to_owned(),
            line.amount.decimal(),
        ]
    });
    csv_file(["payout_id", "holder", "account", "currency", "amount"], rows)
}
