//! Files of payouts for the bank: made of what waits, released, read, and settled by what the bank did.
//!
//! A payout stands in one file at most (`payouts.file_id`). Money moves in none of these steps: a payout ends as every
//! other one does, by the staff's word about the bank, for a whole file or one by one.

use super::{
    decide::payout_decide,
    rows::{Row, select_payout},
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::Role,
    ids::{PayoutFileId, PayoutId, UserId},
    money::{
        Currency, Money,
        payouts::{
            FILE_MOST, FileLine, PayoutFileAct, PayoutFileActRequest, PayoutFileKind, PayoutFileRequest,
            PayoutFileState, PayoutFileView, PayoutStatus, file_sum,
        },
        refusals,
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    lists::{page_cut, time_cursor_read},
    unit::Unit,
};
use uuid::Uuid;

/// Names the list its cursors belong to.
const ALL: &str = "payout files";

struct FileRow {
    id: Uuid,
    kind: String,
    currency: String,
    payouts: i32,
    amount: i64,
    state: String,
    made_at: DateTime<Utc>,
    released_at: Option<DateTime<Utc>>,
    read_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    waiting: i64,
}

macro_rules! select_file {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            FileRow,
            r#"select f.id, f.kind, f.currency, f.payouts, f.amount, f.state, f.made_at, f.released_at, f.read_at,
                 f.closed_at,
                 (select count(*) from payouts p where p.file_id = f.id and p.status = 'requested') as "waiting!"
               from payout_files f "#
                + $tail,
            $($argument),*
        )
    };
}

impl FileRow {
    fn view(&self) -> Result<PayoutFileView> {
        let words = PayoutFileKind::parse(&self.kind).zip(PayoutFileState::parse(&self.state));
        let (kind, state) =
            words.ok_or_else(|| Error::unexpected(format!("payout file {} cannot be read", self.id)))?;
        Ok(PayoutFileView {
            id: PayoutFileId(self.id),
            kind,
            state,
            payouts: self.payouts.into(),
            waiting: self.waiting,
            amount: Money::new(self.amount, Currency::parse(&self.currency)?),
            made_at: self.made_at,
            released_at: self.released_at,
            read_at: self.read_at,
            closed_at: self.closed_at,
        })
    }
}

/// Every file, newest first. For finance.
///
/// # Errors
/// 404 for others; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn payout_files_list(
    context: &Context,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<PayoutFileView>> {
    context.require_scope(Role::Finance)?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(ALL, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_file!(
        "where (f.made_at, f.id) < (coalesce($1::timestamptz, 'infinity'), $2)
         order by f.made_at desc, f.id desc limit $3",
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, ALL, |row| (row.made_at, row.id))?;
    Ok(Page { items: rows.iter().map(FileRow::view).collect::<Result<_>>()?, next_cursor })
}

/// Puts the payouts that wait for a bank transfer into a file, the oldest first, 500 at most; none of whoever asks.
///
/// # Errors
/// 404 for others than finance; 422 of [`PayoutFileRequest::parse`]; 409 `payout_file_empty`, `payout_file_no_account`,
/// `payout_file_changed`; the refusals of the key.
pub async fn payout_file_make(
    context: &Context,
    request: &PayoutFileRequest,
    key: Option<&IdempotencyKey>,
) -> Result<PayoutFileView> {
    let maker = context.require_scope(Role::Finance)?.id;
    let (kind, currency) = request.parse()?;
    if kind == PayoutFileKind::Sepa && context.app.settings.payouts_from.is_none() {
        return Err(refusals::payout_file_no_account().into());
    }
    let key = Keyed::of(context, key, "payout_file.make", request)?;
    // Accounts are opened before the transaction begins: that may have to look for a key.
    let lines = waiting(context, maker, (kind, currency)).await?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let made = make_within(&mut unit, (kind, currency), &lines, key.clone()).await;
        unit.finish(made).await
    })
    .await
}

/// What could stand in such a file.
async fn waiting(
    context: &Context,
    maker: UserId,
    (kind, currency): (PayoutFileKind, Currency),
) -> Result<Vec<FileLine>> {
    let most = usize::try_from(FILE_MOST).unwrap_or(usize::MAX);
    let (mut lines, mut since, mut after) = (Vec::new(), None::<DateTime<Utc>>, Uuid::nil());
    // However many wait that this kind cannot carry: whoever comes after them is reached.
    while lines.len() < most {
        let rows = select_payout!(
            "where p.status = 'requested' and p.method = 'bank' and p.currency = $1 and p.file_id is null
               and p.held_at is null and p.sent_at is null and u.suspended_at is null and p.user_id <> $2
               and (p.created_at, p.id) > (coalesce($4::timestamptz, '-infinity'), $5)
             order by p.created_at, p.id limit $3",
            currency.code(),
            maker.0,
            FILE_MOST,
            since,
            after,
        );
        let rows = rows.fetch_all(context.writes()).await?;
        let Some(last) = rows.last() else { break };
        (since, after) = (Some(last.created_at), last.id);
        let fit = lines_of(context, &rows).await?.into_iter().filter(|line| line.fits(kind));
        lines.extend(fit.take(most - lines.len()));
    }
    Ok(lines)
}

pub(super) async fn lines_of(context: &Context, rows: &[Row]) -> Result<Vec<FileLine>> {
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let (payout, view) = (row.payout()?, row.staff_view(context).await?);
        lines.push(FileLine {
            payout: payout.id,
            amount: Money::new(payout.amount.minor - payout.fee.minor, payout.amount.currency),
            holder: view.holder.unwrap_or_default(),
            account: view.account.unwrap_or_default(),
        });
    }
    Ok(lines)
}

async fn make_within<'a>(
    unit: &mut Unit<'a>,
    (kind, currency): (PayoutFileKind, Currency),
    lines: &[FileLine],
    key: Option<Keyed<'a>>,
) -> Result<PayoutFileView> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    if lines.is_empty() {
        return Err(refusals::payout_file_empty().into());
    }
    let (id, now, maker) = (unit.context().new_id(), unit.context().now(), unit.context().actor_id());
    sqlx::query!(
        "insert into payout_files (id, kind, currency, payouts, amount, made_at, made_by)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        kind.code(),
        currency.code(),
        i32::try_from(lines.len()).unwrap_or(i32::MAX),
        file_sum(lines, currency).minor,
        now,
        maker,
    )
    .execute(&mut **unit.work())
    .await?;
    let payouts: Vec<Uuid> = lines.iter().map(|line| line.payout.0).collect();
    let taken = sqlx::query!(
        "update payouts set file_id = $2
         where id = any($1) and status = 'requested' and file_id is null and held_at is null and sent_at is null",
        &payouts,
        id,
    );
    let taken = taken.execute(&mut **unit.work()).await?.rows_affected();
    if usize::try_from(taken).ok() != Some(lines.len()) {
        return Err(refusals::payout_file_changed().into());
    }
    let view = file_of(unit, PayoutFileId(id)).await?;
    let after = serde_json::json!({ "kind": kind, "payouts": view.payouts, "amount": view.amount });
    unit.audit(Act { act: "payout_file.make", subject_id: Some(id), before: None, after: Some(after) });
    unit.answer(key, 201, &view)?;
    Ok(view)
}

/// The file, locked.
pub(super) async fn file_of(unit: &mut Unit<'_>, id: PayoutFileId) -> Result<PayoutFileView> {
    let row = select_file!("where f.id = $1 for update of f", id.0).fetch_optional(&mut **unit.work()).await?;
    row.ok_or_else(|| Refusal::not_found("file"))?.view()
}

/// Releases a file, settles it, or takes it back. Done again it is known.
///
/// # Errors
/// 404 for others than finance and for a file there is not; 422 `payout_file_act_unknown`, `required` at `reason`; 403
/// `own_payout` where one of its payouts is the caller's; 409 `payout_file_changed`, `payout_file_open`,
/// `payout_file_unread`, `payout_file_was_read`, `payout_file_over`.
pub async fn payout_file_act(
    context: &Context,
    id: PayoutFileId,
    request: &PayoutFileActRequest,
) -> Result<PayoutFileView> {
    context.require_scope(Role::Finance)?;
    let act = request.parse()?;
    if act == PayoutFileAct::Settle {
        settle_each(context, id).await?;
    }
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = act_within(&mut unit, id, (act, request)).await;
        unit.finish(done).await
    })
    .await
}

/// Every payout of the file that has not ended has arrived. Each ends by itself: what breaks off is gone on with by
/// whoever asks again.
async fn settle_each(context: &Context, id: PayoutFileId) -> Result<()> {
    let mut unit = Unit::begin(context, None).await?;
    let may = may_settle(&mut unit, id).await;
    let waiting = unit.finish(may).await?;
    for payout in waiting {
        payout_decide(context, PayoutId(payout), PayoutStatus::Paid).await?;
    }
    Ok(())
}

/// The payouts that would arrive by it, where it may be settled now.
async fn may_settle(unit: &mut Unit<'_>, id: PayoutFileId) -> Result<Vec<Uuid>> {
    let file = file_of(unit, id).await?;
    let ends = file.state.after(PayoutFileAct::Settle)?.is_some();
    let own = unit.context().actor_id();
    let waiting = sqlx::query!(
        r#"select id, user_id is not distinct from $2 as "own!" from payouts
           where file_id = $1 and status = 'requested' order by created_at, id"#,
        id.0,
        own,
    );
    let waiting = waiting.fetch_all(&mut **unit.work()).await?;
    if waiting.iter().any(|payout| payout.own) {
        return Err(refusals::own_payout().into());
    }
    if ends && file.read_at.is_none() {
        return Err(refusals::payout_file_unread().into());
    }
    Ok(waiting.into_iter().map(|payout| payout.id).collect())
}

async fn act_within(
    unit: &mut Unit<'_>,
    id: PayoutFileId,
    (act, request): (PayoutFileAct, &PayoutFileActRequest),
) -> Result<PayoutFileView> {
    let (file, now) = (file_of(unit, id).await?, unit.context().now());
    let Some(state) = file.state.after(act)? else { return Ok(file) };
    let mut reason = None;
    match act {
        PayoutFileAct::Release => whole_still(unit, &file).await?,
        PayoutFileAct::Settle => {}
        PayoutFileAct::Withdraw => {
            let by = unit.context().actor_id().map(UserId);
            reason = request.taken_back(&readers_of(unit, id).await?, by)?;
            // What has ended by it stays told of it.
            let freed =
                sqlx::query!("update payouts set file_id = null where file_id = $1 and status = 'requested'", id.0);
            freed.execute(&mut **unit.work()).await?;
        }
    }
    sqlx::query!(
        "update payout_files set state = $2, released_at = case when $2 = 'released' then $3 else released_at end,
           closed_at = case when $2 in ('settled', 'withdrawn') then $3::timestamptz end, reason = coalesce($4, reason)
         where id = $1",
        id.0,
        state.code(),
        now,
        reason,
    )
    .execute(&mut **unit.work())
    .await?;
    unit.audit(Act {
        act: "payout_file.act",
        subject_id: Some(id.0),
        before: Some(serde_json::json!({ "state": file.state })),
        after: Some(serde_json::json!({ "state": state, "reason": reason })),
    });
    file_of(unit, id).await
}

/// Who has read the file.
async fn readers_of(unit: &mut Unit<'_>, id: PayoutFileId) -> Result<Vec<UserId>> {
    let readers = sqlx::query_scalar!("select readers from payout_files where id = $1", id.0);
    let readers = readers.fetch_one(&mut **unit.work()).await?;
    Ok(readers.into_iter().map(UserId).collect())
}

/// Whether every payout of it can still be paid: nobody is paid who stopped it, was suspended, or was paid otherwise,
/// and nobody pays themselves.
///
/// # Errors
/// 403 `own_payout`; 409 `payout_file_changed`.
pub(super) async fn whole_still(unit: &mut Unit<'_>, file: &PayoutFileView) -> Result<()> {
    let own = unit.context().actor_id();
    let rows = sqlx::query!(
        r#"select p.amount - p.fee as "net!",
             (p.status = 'requested' and p.held_at is null and u.suspended_at is null) as "stands!",
             p.user_id is not distinct from $2 as "own!"
           from payouts p join users u on u.id = p.user_id where p.file_id = $1 order by p.id for update of p"#,
        file.id.0,
        own,
    );
    let rows = rows.fetch_all(&mut **unit.work()).await?;
    if rows.iter().any(|row| row.own) {
        return Err(refusals::own_payout().into());
    }
    let standing = rows.iter().filter(|row| row.stands);
    let (count, sum) = standing.fold((0_i64, 0_i64), |(count, sum), row| (count + 1, sum.saturating_add(row.net)));
    if (count, sum) == (file.payouts, file.amount.minor) { Ok(()) } else { Err(refusals::payout_file_changed().into()) }
}
