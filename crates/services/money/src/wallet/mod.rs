//! The wallet (MO6): balances and history read from the ledger, top-ups through the payment port.

mod payments;
mod topup;

pub use domain::money::payments::PaymentDecision as SandboxDecision;
pub use payments::{payment_get, sandbox_payment_decide};
pub use topup::topup_create;

use domain::{
    bookings::PaymentState,
    ids::BookingId,
    money::{
        Currency, Money,
        wallet::{Wallet, WalletBalance, WalletEntry, WalletLesson},
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    lists::{cursor_read, page_cut},
};

/// The signed-in person's balances: own currency first, then the others they ever held, CREDIT last; both ends are always there.
/// `pending` is what is held or taken for lessons that have not ended.
pub async fn wallet_get(context: &Context) -> Result<Wallet> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        r#"select currency,
             coalesce(sum(balance) filter (where kind = 'wallet'), 0)::bigint as "available!",
             coalesce(sum(balance) filter (where kind = 'promo'), 0)::bigint as "promo!",
             coalesce(sum(balance) filter (where kind in ('wallet_hold', 'escrow')), 0)::bigint as "pending!"
           from accounts where holder_id = $1 and kind in ('wallet', 'promo', 'wallet_hold', 'escrow')
           group by currency order by currency"#,
        person.id.0,
    )
    .fetch_all(context.writes())
    .await?;
    let mut balances = Vec::with_capacity(rows.len() + 2);
    for row in rows {
        let currency = Currency::parse(&row.currency)?;
        balances.push(WalletBalance { currency, available: row.available, promo: row.promo, pending: row.pending });
    }
    for currency in [person.currency, Currency::Credit] {
        if !balances.iter().any(|balance| balance.currency == currency) {
            balances.push(WalletBalance { currency, available: 0, promo: 0, pending: 0 });
        }
    }
    balances.sort_by_key(|balance| {
        (balance.currency == Currency::Credit, balance.currency != person.currency, balance.currency.code())
    });
    Ok(Wallet { balances })
}

/// Names the list its cursors belong to.
const HISTORY: &str = "wallet history";

/// Every change of the signed-in person's available balances, newest first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn wallet_history(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<WalletEntry>> {
    let person = context.require_person()?;
    let limit = parse_limit(limit)?;
    let before = cursor.map(|cursor| cursor_read(HISTORY, cursor)).transpose()?.unwrap_or(i64::MAX);
    let rows = sqlx::query!(
        r#"select j.sequence, j.created_at, j.kind, j.booking_id, p.currency, p.amount,
             coalesce(s.names->>$4, s.names->>'en', s.slug) as "subject_name?", other.display_name as "other_name?",
             b.payment_state as "payment_state?"
           from accounts a join postings p on p.account_id = a.id join journals j on j.id = p.journal_id
           left join bookings b on b.id = j.booking_id
           left join subjects s on s.id = b.subject_id
           left join users other on other.id = case when b.tutor_user_id = $1 then b.student_id else b.tutor_user_id end
           where a.holder_id = $1 and a.kind = 'wallet' and j.sequence < $2 order by j.sequence desc limit $3"#,
        person.id.0,
        before,
        i64::from(limit) + 1,
        context.locale,
    )
    .fetch_all(context.writes())
    .await?;
    let (rows, next_cursor) = page_cut(rows, limit, HISTORY, |row| row.sequence)?;
    let items = rows
        .iter()
        .map(|row| {
            let payment_state = row.payment_state.as_deref().and_then(PaymentState::parse);
            let lesson = match (&row.subject_name, &row.other_name, payment_state) {
                (Some(subject_name), Some(other_name), Some(payment_state)) => Some(WalletLesson {
                    subject_name: subject_name.clone(),
                    other_name: other_name.clone(),
                    payment_state,
                }),
                _ => None,
            };
            Ok(WalletEntry {
                at: row.created_at,
                kind: row.kind.clone(),
                amount: Money::new(row.amount, Currency::parse(&row.currency)?),
                booking_id: row.booking_id.map(BookingId),
                lesson,
            })
        })
        .collect::<Result<_>>()?;
    Ok(Page { items, next_cursor })
}
