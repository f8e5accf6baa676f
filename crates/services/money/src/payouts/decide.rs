//! How payouts end: the bank's word, told by the provider, by the staff, or by the buttons of the sandbox.

use super::{
    debt::debts_net,
    rows::{Row, select_payout},
};
use crate::ledger::{JournalLinks, journals_close};
use domain::{
    Refusal,
    identity::Role,
    ids::{PayoutId, UserId},
    money::{
        events::{PayoutEvent, PayoutNews},
        payouts::{PayoutRefusal, PayoutStatus, PayoutView},
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    lists::{page_cut, time_cursor_read},
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
    unit::Unit,
};
use uuid::Uuid;

/// Names the list its cursors belong to.
const ALL: &str = "all payouts";

/// Payouts of everybody, newest first; those on their way alone, or all. For the staff.
///
/// # Errors
/// 404 for others; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn payouts_waiting(
    context: &Context,
    all: bool,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<PayoutView>> {
    context.require_staff_of(Role::Finance)?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(ALL, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_payout!(
        "where ($1 or p.status = 'requested') and (p.created_at, p.id) < (coalesce($2::timestamptz, 'infinity'), $3)
         order by p.created_at desc, p.id desc limit $4",
        all,
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, ALL, |row| (row.created_at, row.id))?;
    let mut items = Vec::with_capacity(rows.len());
    for row in &rows {
        items.push(row.staff_view(context).await?);
    }
    Ok(Page { items, next_cursor })
}

/// An admin says what the bank did with a payout; of nobody's own.
///
/// # Errors
/// 404 for others and for a payout there is not; 403 `own_payout`; 409 `payout_decided`, `payout_held`,
/// `payout_at_provider`, `payout_in_file`, `payee_suspended`.
pub async fn payout_decide(context: &Context, id: PayoutId, status: PayoutStatus) -> Result<PayoutView> {
    context.require_staff_of(Role::Finance)?;
    decide(context, id, status).await
}

/// What the bank does at the sandbox provider; dev mode only (404 otherwise). Told twice it is done once.
///
/// # Errors
/// 404; 409 `payout_decided`.
pub async fn sandbox_payout_decide(context: &Context, id: PayoutId, status: PayoutStatus) -> Result<PayoutView> {
    if !context.app.settings.dev || context.app.payments.name() != "sandbox" {
        return Err(Refusal::not_found("page").into());
    }
    decide(context, id, status).await
}

/// The provider's own word about a payout that was sent there, with its name for it.
pub(super) async fn decided_by_provider(
    context: &Context,
    id: PayoutId,
    (status, reference): (PayoutStatus, Option<&str>),
) -> Result<()> {
    let noted = sqlx::query!("update payouts set provider_reference = $2 where id = $1", id.0, reference);
    noted.execute(context.writes()).await?;
    decide(context, id, status).await.map(drop)
}

async fn decide(context: &Context, id: PayoutId, status: PayoutStatus) -> Result<PayoutView> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let decided = decide_within(&mut unit, id, status).await;
        unit.finish(decided).await
    })
    .await
}

async fn decide_within(unit: &mut Unit<'_>, id: PayoutId, status: PayoutStatus) -> Result<PayoutView> {
    let (context, now) = (unit.context(), unit.context().now());
    let row = select_payout!("where p.id = $1 for update of p", id.0).fetch_optional(&mut **unit.work()).await?;
    let row = row.ok_or_else(|| Refusal::not_found("payout"))?;
    let payout = row.payout()?;
    if context.person().is_some_and(|person| person.is_staff() && person.id == payout.payee) {
        return Err(domain::money::refusals::own_payout().into());
    }
    let by_staff = context.person().is_some_and(spine::SignedIn::is_staff);
    // What may be at the provider ends by the provider's word, and by nobody's who looks at a list.
    if by_staff && row.sent_at.is_some() {
        return Err(domain::money::refusals::payout_at_provider().into());
    }
    // What stands in a file that nobody has read yet is paid by that file or by nothing.
    if by_staff && row.file_id.is_some() && !row.at_bank && payout.status == PayoutStatus::Requested {
        return Err(domain::money::refusals::payout_in_file().into());
    }
    if row.held_at.is_some() && row.sent_at.is_none() && !row.at_bank && status == PayoutStatus::Paid {
        return Err(domain::money::refusals::payout_held().into());
    }
    if by_staff && !row.at_bank && status == PayoutStatus::Paid && is_suspended(unit, payout.payee).await? {
        return Err(domain::money::refusals::payee_suspended().into());
    }
    let step = match payout.decide(status) {
        Ok(step) => step,
        Err(PayoutRefusal::Refused(refusal)) => return Err(refusal.into()),
        Err(PayoutRefusal::Fault(fault)) => return Err(Error::Unexpected(Box::new(fault))),
    };
    let Some((ended, journal)) = step else { return row.view() };
    sqlx::query!("update payouts set status = $2, decided_at = $3 where id = $1", id.0, status.code(), now)
        .execute(&mut **unit.work())
        .await?;
    let links = JournalLinks { about_id: Some(id.0), ..JournalLinks::default() };
    // What came back pays for what is owed first: it could not be netted while it was on its way.
    let journals = debts_net(unit.work(), vec![journal]).await?;
    journals_close(unit, &journals, links)?;
    unit.tell(&PayoutEvent::of(PayoutNews::of(&ended)))?;
    unit.audit(Act {
        act: "payout.decide",
        subject_id: Some(id.0),
        before: Some(serde_json::json!({ "status": payout.status })),
        after: Some(serde_json::json!({ "status": status })),
    });
    if status == PayoutStatus::Failed {
        failure_mail(unit, &row, ended.payee).await?;
    }
    let row = select_payout!("where p.id = $1", id.0).fetch_one(&mut **unit.work()).await?;
    row.view()
}

/// A bank's own word counts also then: its money has moved.
async fn is_suspended(unit: &mut Unit<'_>, payee: UserId) -> Result<bool> {
    let suspended =
        sqlx::query_scalar!(r#"select suspended_at is not null as "suspended!" from users where id = $1"#, payee.0);
    Ok(suspended.fetch_optional(&mut **unit.work()).await?.unwrap_or_default())
}

async fn failure_mail(unit: &mut Unit<'_>, row: &Row, payee: UserId) -> Result<()> {
    let (context, amount) = (unit.context(), row.payout()?.amount);
    let to = sqlx::query!(
        "select email, locale, display_name from users where id = $1 and deleted_at is null and suspended_at is null",
        payee.0
    );
    let Some(to) = to.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let mail = Mail {
        dedup_key: format!("payout_failed:{}", row.id),
        user_id: Some(payee),
        recipient: to.email,
        locale: to.locale,
        template: MailTemplate::Money(MoneyMail::PayoutFailed { name: to.display_name, amount }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(unit.work(), context, mail).await
}
