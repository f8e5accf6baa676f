//! Asking for a payout: the money is set aside in the transaction that asks.

use super::{connect::send_later, debt::balances_of, rows::select_payout, standing::Aim};
use crate::ledger::{JournalLinks, journals_close};
use chrono::{DateTime, Utc};
use domain::{
    calendar::{Zone, today_in},
    ids::{PayoutId, UserId},
    money::{
        events::{PayoutEvent, PayoutNews},
        payouts::{
            ParsedPayout, Payout, PayoutMethodKind, PayoutRequest, PayoutSpeed, PayoutView, arrives_on, method_may_pay,
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
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use uuid::Uuid;

/// Names the list its cursors belong to.
const OWN: &str = "payouts";

/// The own payouts, newest first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn payouts_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<PayoutView>> {
    let person = context.require_person()?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(OWN, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_payout!(
        "where p.user_id = $1 and (p.created_at, p.id) < (coalesce($2::timestamptz, 'infinity'), $3)
         order by p.created_at desc, p.id desc limit $4",
        person.id.0,
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, OWN, |row| (row.created_at, row.id))?;
    Ok(Page { items: rows.iter().map(super::rows::Row::view).collect::<Result<_>>()?, next_cursor })
}

/// An installation that sends no text messages cannot ask for a number.
fn phones_are_asked(context: &Context) -> bool {
    context.app.settings.dev || context.app.settings.sms.is_some()
}

/// Whether the first payout waits for the own phone number (ID1).
///
/// # Errors
/// 401.
pub async fn payout_wants_phone(context: &Context) -> Result<bool> {
    let person = context.require_person()?.id;
    let known = sqlx::query_scalar!(
        r#"select (exists (select from phones p where p.user_id = $1)
             or exists (select from payouts o where o.user_id = $1)) as "known!""#,
        person.0
    );
    Ok(phones_are_asked(context) && !known.fetch_one(context.writes()).await?)
}

/// Asks for a payout of the own earnings. Before the first one a phone number is confirmed: who takes an account over
/// has to take a phone as well.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 of [`PayoutRequest::parse`]; 409 `payout_method_missing`, `payout_method_held`,
/// `payout_phone_missing`, `payout_instant_there`, `payout_method_waits`, `payout_method_changed`, `payout_debt_open`,
/// `payout_above_balance`; 429; the refusals of the key.
pub async fn payout_create(
    context: &Context,
    request: &PayoutRequest,
    key: Option<&IdempotencyKey>,
) -> Result<PayoutView> {
    let person = context.require_verified()?;
    let asked = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let zone: Zone = person.time_zone.parse().unwrap_or(Zone::UTC);
    let key = Keyed::of(context, key, "payout.create", request)?;
    let aim = Aim::of(context, person.id).await?;
    let created = attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let created = create(&mut unit, (person.id, zone), (asked, &aim), key.clone()).await;
        unit.finish(created).await
    });
    created.await.map_err(overdrawn)
}

/// Another payout took the money between the look and the act.
fn overdrawn(error: Error) -> Error {
    let spent = error.database().is_some_and(|error| error.constraint() == Some("accounts_no_negative_balance"));
    if spent {
        refusals::payout_above_balance(domain::money::Money::zero(domain::money::Currency::Usd)).into()
    } else {
        error
    }
}

async fn create<'a>(
    unit: &mut Unit<'a>,
    payee: (UserId, Zone),
    asked: (ParsedPayout, &Aim),
    key: Option<Keyed<'a>>,
) -> Result<PayoutView> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let id = payout_within(unit, payee, asked).await?;
    let row = select_payout!("where p.id = $1", id.0).fetch_one(&mut **unit.work()).await?;
    let view = row.view()?;
    unit.audit(Act {
        act: "payout.create",
        subject_id: Some(id.0),
        before: None,
        after: Some(serde_json::json!({ "amount": view.amount, "speed": view.speed })),
    });
    unit.answer(key, 201, &view)?;
    Ok(view)
}

/// The payout itself: whoever asks, a person or the calendar, is judged the same. The method's row is the lock that
/// payouts of one tutor queue for.
pub(super) async fn payout_within(
    unit: &mut Unit<'_>,
    (payee, zone): (UserId, Zone),
    (asked, aim): (ParsedPayout, &Aim),
) -> Result<PayoutId> {
    let now: DateTime<Utc> = unit.context().now();
    let method = sqlx::query!(
        r#"select kind, usable_at, updated_at, (kind <> 'connect' or onboarded_at is not null) as "ready!",
             held_at is not null as "held!", provider_account,
             (exists (select from phones p where p.user_id = $1)
               or exists (select from payouts o where o.user_id = $1)) as "known!"
           from payout_methods where user_id = $1 for update"#,
        payee.0
    );
    let method = method.fetch_optional(&mut **unit.work()).await?.ok_or_else(refusals::payout_method_missing)?;
    method_may_pay((method.ready, method.held, method.usable_at), now)?;
    if !method.known && phones_are_asked(unit.context()) {
        return Err(refusals::payout_phone_missing().into());
    }
    if aim.seen != Some(method.updated_at) {
        return Err(refusals::payout_method_changed().into());
    }
    let pays_out = unit.context().app.payments.pays_out() && method.kind == PayoutMethodKind::Connect.code();
    if pays_out && asked.speed == PayoutSpeed::Instant {
        return Err(refusals::payout_instant_there().into());
    }
    let provider_account = method.provider_account.filter(|_| pays_out);
    let balances = balances_of(unit.work(), payee, asked.amount.currency).await?;
    let payout = Payout::ask(aim.payout, payee, asked, balances)?;
    sqlx::query!(
        "insert into payouts (id, user_id, currency, amount, fee, speed, method, status, created_at, arrives_on, holder,
           account_sealed, provider_account)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        payout.id.0,
        payee.0,
        payout.amount.currency.code(),
        payout.amount.minor,
        payout.fee.minor,
        asked.speed.code(),
        method.kind,
        payout.status.code(),
        now,
        arrives_on(asked.speed, today_in(zone, now)),
        aim.holder,
        aim.account_sealed,
        provider_account,
    )
    .execute(&mut **unit.work())
    .await?;
    let journal = payout.reserved().map_err(|fault| Error::Unexpected(Box::new(fault)))?;
    let links = JournalLinks { about_id: Some(payout.id.0), ..JournalLinks::default() };
    journals_close(unit, &[journal], links)?;
    if provider_account.is_some() {
        send_later(unit, payout.id)?;
    }
    unit.tell(&PayoutEvent::of(PayoutNews::of(&payout)))?;
    Ok(payout.id)
}
