//! A parent decides about what a child asks for (ID9): yes takes the parent's money in the same transaction, no leaves
//! nothing behind.
//!
//! The child's and the parent's calendars are locked first, so approvals of one child are judged one after the other by
//! its limit, and those of two children by what the parent's wallet holds.

use super::{
    create::calendar_lock,
    family::Limited,
    moment,
    rows::{BookingRow, select_booking},
    step::{judge, refused, store},
    view::booking_view,
};
use domain::{
    Refusal,
    bookings::{Booking, Command, Reason, trusted::confirms_at_once},
    calendar::refusals::not_available,
    identity::{Role, family::refusals::parents_decide},
    ids::{BookingId, JournalId, UserId},
    money::{Currency, Money},
    page::Page,
};
use spine::{
    Context, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};

/// Most requests that wait for one parent at a time; more are seen once these are decided.
const MOST_WAITING: i64 = 100;

/// What waits for the signed-in parent, the soonest lesson first.
pub async fn approvals_list(context: &Context) -> Result<Page<Booking>> {
    let parent = context.require_person()?.id;
    let rows = select_booking!(
        "where b.payer_id = $1 and b.student_id <> $1 and b.approval = 'waiting' and b.session_state = 'REQUESTED'
         order by b.starts_at, b.id limit $2",
        parent.0,
        MOST_WAITING,
    )
    .fetch_all(context.writes())
    .await?;
    let now = context.now();
    let items = rows.iter().map(|row| booking_view(context, row, now)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor: None })
}

/// Yes: the price is held in the parent's wallet, and the tutor is asked, or the lesson stands at once.
///
/// # Errors
/// 403 for a child, 404 for strangers; 409 `spending_limit_reached`, `not_enough_balance` (both with amounts),
/// `approval_not_asked`, `booking_already_…`; the refusals of the key.
pub async fn approval_approve(context: &Context, id: BookingId, key: Option<&IdempotencyKey>) -> Result<Booking> {
    decide(context, id, key, &Decision::Yes).await
}

/// No: the time is free again, and the child reads why, if the parent says so.
///
/// # Errors
/// As [`approval_approve`]; 422 for a reason that cannot be stored.
pub async fn approval_decline(
    context: &Context,
    id: BookingId,
    reason: Option<&str>,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let reason = Reason::parse_optional(reason)?;
    decide(context, id, key, &Decision::No(reason)).await
}

enum Decision {
    Yes,
    No(Option<Reason>),
}

async fn decide(
    context: &Context,
    id: BookingId,
    key: Option<&IdempotencyKey>,
    decision: &Decision,
) -> Result<Booking> {
    let parent = context.require_person()?;
    if parent.roles.contains(&Role::Child) {
        return Err(parents_decide().into());
    }
    let learner = sqlx::query_scalar!(
        "select student_id from bookings where id = $1 and payer_id = $2 and student_id <> $2 and approval is not null",
        id.0,
        parent.id.0
    );
    let learner = learner.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("booking"))?;
    let (route, reason) = match decision {
        Decision::Yes => ("approval.approve", None),
        Decision::No(reason) => ("approval.decline", reason.as_ref().map(Reason::as_str)),
    };
    let key = Keyed::of(context, key, route, &(id, reason))?;
    attempted(|| async {
        let mut calendars = [learner, parent.id.0].map(calendar_lock);
        let mut unit = Unit::begin_locked(context, key.as_ref(), &mut calendars).await?;
        let done = decide_within(&mut unit, (id, parent.id), key.clone(), decision).await;
        unit.finish(done).await
    })
    .await
}

async fn decide_within<'a>(
    unit: &mut Unit<'a>,
    (id, parent): (BookingId, UserId),
    key: Option<Keyed<'a>>,
    decision: &Decision,
) -> Result<Booking> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let row = select_booking!("where b.id = $1 and b.payer_id = $2 for no key update of b, t", id.0, parent.0)
        .fetch_optional(&mut **unit.work())
        .await?;
    let row = row.ok_or_else(|| Refusal::not_found("booking"))?;
    let now = moment(context);
    let command = match decision {
        Decision::Yes => approve_command(unit, &row, parent).await?,
        Decision::No(_) => Command::Refuse,
    };
    let step = judge(&row, &command, now)?.map_err(refused)?;
    let reason = match decision {
        Decision::Yes => None,
        Decision::No(reason) => reason.as_ref().map(Reason::as_str),
    };
    let row = store(unit, row, &step, reason, now).await?;
    let booking = booking_view(context, &row, now)?;
    unit.answer(key, 200, &booking)?;
    Ok(booking)
}

/// What the machine must know of the wallet and the tutor; a limit that is reached is refused here.
async fn approve_command(unit: &mut Unit<'_>, row: &BookingRow, parent: UserId) -> Result<Command> {
    let context = unit.context();
    let means = sqlx::query!(
        r#"select tutor_listed(t) as "listed!", t.instant_booking, t.auto_confirm_after, payer.time_zone,
             family.limit_amount, family.limit_currency, family.limit_period,
             coalesce((select balance from accounts where id = account_id('wallet', $2, $3)), 0) as "available!",
             coalesce(lessons_unopposed($4, t.id), 0) as "held!"
           from tutors t join users payer on payer.id = $2
             left join children family on family.child_id = $4 and family.parent_id = $2
               and family.handed_over_at is null
           where t.id = $1"#,
        row.tutor_id,
        parent.0,
        row.currency,
        row.student_id,
    )
    .fetch_one(&mut **unit.work())
    .await?;
    // A tutor who is off the lists by now cannot answer, and would be paid for it.
    if !means.listed {
        return Err(not_available(&[]).into());
    }
    let columns = (means.limit_amount, means.limit_currency.as_deref(), means.limit_period.as_deref());
    if let Some(limit) = Limited::of(columns, &means.time_zone)?.filter(|_| row.approval.as_deref() == Some("waiting"))
    {
        let price = Money::new(row.total, Currency::parse(&row.currency)?);
        limit.check(unit.work(), (UserId(row.student_id), parent), (price, row.starts_at)).await?;
    }
    let hold = JournalId(context.new_id());
    let instant = confirms_at_once(means.instant_booking, means.auto_confirm_after, means.held);
    Ok(Command::Approve { hold, instant, available: means.available })
}
