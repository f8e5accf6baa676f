//! Finance decides. The amount that was looked at is the amount that moves: both are read off the same step.

use super::{
    booking_named,
    mailed::{declined_mail, done_mails},
    rows::{Row, refund_lock, select_refund},
};
use crate::booking::{BookingRow, booking_lock_any, booking_seen_any, dollars_of, judge, moment, refused, store_about};
use domain::{
    Refusal,
    bookings::{
        Command, Transition,
        preview::lines,
        refund::{ParsedRefund, RefundPreview, RefundReason, RefundRequest, RefundStatus, RefundView},
        refusals,
        two_people::{SECOND_ABOVE, Says, needs_second, says},
    },
    identity::Role,
    ids::{BookingId, RefundId, UserId},
    money::Money,
};
use money::{chargebacks::at_bank_of, payouts::available_of};
use spine::{
    Context, Result,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// Longest answer in characters.
const ANSWER_MAX_CHARS: usize = 1_000;

/// A refund as judged: the lesson, the step that would be stored, and whether one alone decides.
struct Judged {
    row: BookingRow,
    step: Transition,
    needs_second: bool,
    most: Money,
}

/// Exactly what a refund of a lesson would move, by its id or that of its payment. Changes nothing. For finance.
///
/// # Errors
/// 404; 422 of [`RefundRequest::parse_preview`], `amount_of_other_currency`, `refund_too_small`; 409
/// `nothing_to_refund`, `refund_too_large`, `dispute_open`, `lesson_not_over`, `refund_at_bank`, `refund_by_bank`.
pub async fn refund_preview(context: &Context, id: Uuid, request: &RefundRequest) -> Result<RefundPreview> {
    context.require_scope(Role::Finance)?;
    let parsed = request.parse_preview()?;
    let mut work = context.look().await?;
    let booking = booking_named(&mut work, id).await?.ok_or_else(|| Refusal::not_found("payment"))?;
    let row = booking_seen_any(&mut work, booking).await?;
    let Judged { row, step, needs_second, most } = judged(&mut work, context, row, &parsed).await?;
    let terms = row.state()?.terms;
    Ok(RefundPreview {
        refund: Money::new(step.next.refunded - row.state()?.refunded, terms.total.currency),
        most,
        needs_second,
        second_above: SECOND_ABOVE,
        journal: lines(&step.journals),
    })
}

async fn judged(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    row: Option<BookingRow>,
    parsed: &ParsedRefund,
) -> Result<Judged> {
    let row = row.ok_or_else(|| Refusal::not_found("payment"))?;
    let booking = BookingId(row.id);
    let state = row.state()?;
    let currency = state.terms.total.currency;
    let refund = parsed.amount_in(currency)?;
    let available = available_of(work, state.terms.tutor, currency).await?;
    let step = judge(&row, &Command::Refund { refund, available }, moment(context))?.map_err(refused)?;
    // What the bank gives, or gave, back itself is not paid twice.
    let (bank, kept) = (at_bank_of(work, booking, currency).await?, Money::new(state.kept(), currency));
    bank.check(kept, step.next.refunded - state.refunded)?;
    // All that went back counts, also by a case: what two have to agree about does not become parts for one.
    let (_, dollars) = dollars_of(work, Money::new(step.next.refunded, currency)).await?;
    Ok(Judged { row, step, needs_second: needs_second(dollars), most: bank.most(kept) })
}

/// Gives money back, or proposes it where two have to agree. A request that waits for the lesson is answered by it. For
/// finance, and never about a lesson of one's own.
///
/// # Errors
/// 404; 403 `own_refund`; 422 of [`RefundRequest::parse`]; 409 as for [`refund_preview`]; the refusals of the key.
pub async fn refund_make(
    context: &Context,
    id: Uuid,
    request: &RefundRequest,
    key: Option<&IdempotencyKey>,
) -> Result<RefundView> {
    let admin = context.require_scope(Role::Finance)?.id;
    let parsed = request.parse()?;
    let key = Keyed::of(context, key, "refund.make", &(id, request))?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let made = make(&mut unit, (admin, id), &parsed, key.clone()).await;
        unit.finish(made).await
    })
    .await
}

async fn make<'a>(
    unit: &mut Unit<'a>,
    (admin, id): (UserId, Uuid),
    parsed: &ParsedRefund,
    key: Option<Keyed<'a>>,
) -> Result<RefundView> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let context = unit.context();
    let booking = booking_named(unit.work(), id).await?.ok_or_else(|| Refusal::not_found("payment"))?;
    let row = booking_lock_any(unit.work(), booking).await?;
    let judged = judged(unit.work(), context, row, parsed).await?;
    not_own(&judged.row, admin)?;
    let refund = proposed(unit, &judged, admin, &parsed.reason).await?;
    let view = if judged.needs_second {
        unit.audit(Act { act: "refund.propose", subject_id: Some(booking.0), before: None, after: None });
        select_refund!("where f.id = $1", refund.0).fetch_one(&mut **unit.work()).await?.staff_view()?
    } else {
        execute(unit, refund, admin, judged).await?
    };
    unit.answer(key, 200, &view)?;
    Ok(view)
}

fn not_own(row: &BookingRow, admin: UserId) -> Result<()> {
    let terms = row.state()?.terms;
    if terms.learns_or_pays(admin) || terms.tutor == admin {
        return Err(refusals::own_refund().into());
    }
    Ok(())
}

/// The lesson's open refund with this amount, or a new one. Whoever agrees names the refund they read: with another
/// amount it has another id, and the one that was read is not there any more.
async fn proposed(unit: &mut Unit<'_>, judged: &Judged, admin: UserId, answer: &str) -> Result<RefundId> {
    let state = judged.row.state()?;
    let amount = judged.step.next.refunded - state.refunded;
    let (new, now) = (unit.context().new_id(), unit.context().now());
    let id = sqlx::query_scalar!(
        "insert into refunds (id, booking_id, payer_id, tutor_user_id, status, currency, amount, answer, created_at,
           proposed_by)
         values ($1, $2, $3, $4, 'waiting_second', $5, $6, $7, $8, $9)
         on conflict (booking_id) where status in ('asked', 'waiting_second') do update
           set id = case when refunds.status = 'waiting_second' and refunds.amount <> $6 then $1 else refunds.id end,
             status = 'waiting_second', amount = $6, answer = $7, proposed_by = $9
         returning id",
        new,
        judged.row.id,
        state.terms.payer.0,
        state.terms.tutor.0,
        state.terms.total.currency.code(),
        amount,
        answer,
        now,
        admin.0,
    );
    Ok(RefundId(id.fetch_one(&mut **unit.work()).await?))
}

/// The money moves, the refund is done, and both sides are told.
async fn execute(unit: &mut Unit<'_>, refund: RefundId, admin: UserId, judged: Judged) -> Result<RefundView> {
    let now = moment(unit.context());
    sqlx::query!(
        "update refunds set status = 'done', decided_by = $2, decided_at = $3 where id = $1",
        refund.0,
        admin.0,
        now
    )
    .execute(&mut **unit.work())
    .await?;
    store_about(unit, judged.row, &judged.step, (None, Some(refund.0)), now).await?;
    let row = select_refund!("where f.id = $1", refund.0).fetch_one(&mut **unit.work()).await?;
    done_mails(unit, &row).await?;
    row.staff_view()
}

/// More of a lesson goes back by the appeal of its case: decided by somebody who did not decide first, so that it is
/// done at once. `said` is who said so first, who decides, and what both people read.
pub(crate) async fn refund_by_appeal(
    unit: &mut Unit<'_>,
    row: BookingRow,
    step: &Transition,
    (first, by, note): (UserId, UserId, &str),
) -> Result<()> {
    let (state, now) = (row.state()?, moment(unit.context()));
    let refund = unit.context().new_id();
    let told: String = note.chars().take(ANSWER_MAX_CHARS).collect();
    sqlx::query!(
        "insert into refunds (id, booking_id, payer_id, tutor_user_id, status, currency, amount, answer, created_at,
           proposed_by, decided_by, decided_at)
         values ($1, $2, $3, $4, 'done', $5, $6, $7, $8, $9, $10, $8)",
        refund,
        row.id,
        state.terms.payer.0,
        state.terms.tutor.0,
        state.terms.total.currency.code(),
        step.next.refunded - state.refunded,
        told,
        now,
        first.0,
        by.0,
    )
    .execute(&mut **unit.work())
    .await?;
    store_about(unit, row, step, (None, Some(refund)), now).await?;
    let row = select_refund!("where f.id = $1", refund).fetch_one(&mut **unit.work()).await?;
    done_mails(unit, &row).await
}

/// A second one agrees: what was proposed is judged anew and done. For finance.
///
/// # Errors
/// 404; 403 `refund_second_needed` for who proposed it, `own_refund`; 409 `refund_not_proposed`, `refund_decided`, and
/// as for [`refund_preview`].
pub async fn refund_approve(context: &Context, id: RefundId) -> Result<RefundView> {
    let admin = context.require_scope(Role::Finance)?.id;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let approved = approve(&mut unit, admin, id).await;
        unit.finish(approved).await
    })
    .await
}

async fn approve(unit: &mut Unit<'_>, admin: UserId, id: RefundId) -> Result<RefundView> {
    let (context, booking) = (unit.context(), booking_of(unit.work(), id).await?);
    // The lesson's lock comes before its refund's, as when a refund is made.
    let lesson = booking_lock_any(unit.work(), booking).await?;
    let row = refund_lock(unit.work(), id).await?;
    match row.status()? {
        RefundStatus::WaitingSecond => {}
        RefundStatus::Asked => return Err(refusals::refund_not_proposed().into()),
        RefundStatus::Done | RefundStatus::Declined => return Err(refusals::refund_decided().into()),
    }
    let counts = still_counts(unit.work(), row.proposed_by).await?;
    let first = row.proposed_by.filter(|_| counts).map(|by| (UserId(by), row.amount));
    match says(true, first, (admin, row.amount)) {
        Says::Waits => return Err(refusals::refund_second_needed(SECOND_ABOVE).into()),
        Says::Proposes => return Err(refusals::refund_not_proposed().into()),
        Says::Decides => {}
    }
    let parsed = ParsedRefund { amount: row.amount.unwrap_or_default(), currency: None, reason: row.answer.clone() };
    let judged = judged(unit.work(), context, lesson, &parsed).await?;
    not_own(&judged.row, admin)?;
    execute(unit, id, admin, judged).await
}

/// Whether the first person's word is still one: somebody suspended meanwhile agrees to nothing.
pub(crate) async fn still_counts(work: &mut Work<'_, Postgres>, proposer: Option<Uuid>) -> Result<bool> {
    let here = sqlx::query_scalar!(
        r#"select exists (select from users where id = $1 and suspended_at is null and deleted_at is null) as "here!""#,
        proposer
    );
    Ok(here.fetch_one(&mut **work).await?)
}

async fn booking_of(work: &mut Work<'_, Postgres>, id: RefundId) -> Result<BookingId> {
    let booking = sqlx::query_scalar!("select booking_id from refunds where id = $1", id.0);
    let booking = booking.fetch_optional(&mut **work).await?;
    Ok(booking.map(BookingId).ok_or_else(|| Refusal::not_found("refund"))?)
}

/// There is no refund; its payer reads why. For finance.
///
/// # Errors
/// 404; 403 `own_refund`; 409 `refund_decided`; 422 of [`RefundReason::parse`].
pub async fn refund_decline(context: &Context, id: RefundId, request: &RefundReason) -> Result<RefundView> {
    let admin = context.require_scope(Role::Finance)?.id;
    let reason = request.parse()?;
    let mut unit = Unit::begin(context, None).await?;
    let declined = decline(&mut unit, admin, id, &reason).await;
    unit.finish(declined).await
}

async fn decline(unit: &mut Unit<'_>, admin: UserId, id: RefundId, reason: &str) -> Result<RefundView> {
    let now = unit.context().now();
    let row = refund_lock(unit.work(), id).await?;
    if matches!(row.status()?, RefundStatus::Done | RefundStatus::Declined) {
        return Err(refusals::refund_decided().into());
    }
    if [row.payer_id, row.tutor_user_id].contains(&admin.0) {
        return Err(refusals::own_refund().into());
    }
    sqlx::query!(
        "update refunds set status = 'declined', answer = $2, decided_by = $3, decided_at = $4 where id = $1",
        id.0,
        reason,
        admin.0,
        now
    )
    .execute(&mut **unit.work())
    .await?;
    unit.audit(Act { act: "refund.decline", subject_id: Some(row.booking_id), before: None, after: None });
    let row: Row = select_refund!("where f.id = $1", id.0).fetch_one(&mut **unit.work()).await?;
    declined_mail(unit, &row).await?;
    row.staff_view()
}
