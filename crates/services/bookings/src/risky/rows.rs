//! Payments of cards at risk as stored.

use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    bookings::{
        SessionState,
        risky::{RiskDecision, RiskyPayment},
        state::HOLD_HOURS,
    },
    identity::Role,
    ids::{BookingId, PaymentId},
    money::{
        Currency, Money,
        risk::{RiskSign, WAITS_ABOVE_DOLLARS},
    },
    page::Page,
};
use spine::{Context, Error, Result};
use uuid::Uuid;

/// Payments that one look shows; the rest follow as these are decided.
const QUEUE_PAGE: i64 = 100;

struct Row {
    id: Uuid,
    booking_id: Uuid,
    currency: String,
    amount: i64,
    signs: Vec<String>,
    payer: String,
    student: String,
    tutor: String,
    starts_at: DateTime<Utc>,
    session_state: String,
    held_at: DateTime<Utc>,
    decision: Option<String>,
    reason: Option<String>,
}

impl Row {
    fn view(self) -> Result<RiskyPayment> {
        let unread = || Error::unexpected(format!("payment {} at risk cannot be read", self.id));
        let signs = self.signs.iter().map(|sign| RiskSign::parse(sign).ok_or_else(unread));
        Ok(RiskyPayment {
            payment_id: PaymentId(self.id),
            booking_id: BookingId(self.booking_id),
            amount: Money::new(self.amount, Currency::parse(&self.currency)?),
            signs: signs.collect::<Result<_>>()?,
            session_state: SessionState::parse(&self.session_state).ok_or_else(unread)?,
            decision: self.decision.as_deref().map(|code| RiskDecision::parse(code).ok_or_else(unread)).transpose()?,
            reason: self.reason.unwrap_or_default(),
            lapses_at: self.held_at + Duration::hours(HOLD_HOURS),
            start: self.starts_at,
            payer: self.payer,
            student: self.student,
            tutor: self.tutor,
        })
    }
}

/// `select` of a [`Row`] with a tail of conditions, order and limit.
macro_rules! select_risky {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select p.id, b.id as booking_id, p.currency, p.amount, r.signs as "signs!", payer.display_name as payer,
                 student.display_name as student, tutor.display_name as tutor, b.starts_at, b.session_state,
                 coalesce(p.decided_at, p.created_at) as "held_at!", d.decision as "decision?", d.reason as "reason?"
               from payments p join bookings b on b.id = p.booking_id
                 join users payer on payer.id = p.user_id join users student on student.id = b.student_id
                 join users tutor on tutor.id = b.tutor_user_id
                 join lateral (
                   select array_agg(distinct k.sign order by k.sign) as signs, max(k.at) as since
                   from payment_risks k join payment_orders o on o.id = k.order_id
                   where o.payment_id = p.id and k.sign in ('elevated', 'highest') having count(*) > 0) r on true
                 left join payment_risk_decisions d on d.payment_id = p.id "#
                + $tail,
            $($argument),*
        )
    };
}

/// Payments that wait for somebody's word, the one whose hold lapses first on top. Nobody finds one of their own. For
/// finance; for others there is no such page (404).
pub async fn risky_payments(context: &Context) -> Result<Page<RiskyPayment>> {
    let reader = context.require_scope(Role::Finance)?.id;
    let rows = select_risky!(
        "where p.status = 'succeeded' and d.payment_id is null
           and $1 not in (b.student_id, b.tutor_user_id, p.user_id)
           and p.id in (select o.payment_id from payment_risks k join payment_orders o on o.id = k.order_id)
           and not exists (select from payment_orders o where o.payment_id = p.id
             and (o.kind = 'void' or o.kind = 'capture' and o.state <> 'planned'))
           and not exists (select from fraud_items f where f.user_id = p.user_id and f.kind = 'card_risk'
             and f.state = 'cleared' and f.decided_at >= r.since)
           and coalesce(case when p.currency = 'USD' then p.amount else (
             select p.amount::numeric * x.numerator / x.denominator from exchange_rates x
             where x.from_currency = p.currency and x.to_currency = 'USD' order by x.at desc limit 1)::bigint end > $2,
             true)
         order by coalesce(p.decided_at, p.created_at), p.id limit $3",
        reader.0,
        WAITS_ABOVE_DOLLARS * 100,
        QUEUE_PAGE,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    Ok(Page { items: rows.into_iter().map(Row::view).collect::<Result<_>>()?, next_cursor: None })
}

/// One of them, decided or not. For finance.
///
/// # Errors
/// 404 for others, and for a payment whose card is at no risk.
pub async fn risky_payment(context: &Context, id: PaymentId) -> Result<RiskyPayment> {
    context.require_scope(Role::Finance)?;
    let row = select_risky!("where p.id = $1", id.0).fetch_optional(context.writes()).await?;
    row.ok_or_else(|| Refusal::not_found("payment"))?.view()
}
