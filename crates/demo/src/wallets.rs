//! The students' money: what they paid in, so that each wallet ends at exactly 1,000.00.

use super::{
    dice::id_of,
    store::ledger::{Entry, PaymentRow},
    students::Student,
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::UserId,
    money::{AccountKind, AccountRef, Currency, Journal, JournalKind},
};
use spine::{Error, Result};
use uuid::Uuid;

/// What every demo student has free, minor units.
pub(super) const WALLET_MINOR: i64 = 100_000;

/// Payments and journals.
#[derive(Default)]
pub(super) struct Books {
    pub(super) payments: Vec<PaymentRow>,
    pub(super) entries: Vec<Entry>,
}

/// A paid top-up and its journal.
pub(super) fn topup(
    id: Uuid,
    user_id: Uuid,
    (currency, amount): (Currency, i64),
    at: DateTime<Utc>,
) -> Result<(PaymentRow, Entry)> {
    let from = AccountRef::platform(AccountKind::ProviderClearing, currency);
    let to = AccountRef::of(AccountKind::Wallet, UserId(user_id), currency);
    let journal = Journal::between(JournalKind::Topup, from, to, amount)
        .map_err(|fault| Error::unexpected(format!("a top-up of the demo: {fault}")))?;
    let payment = PaymentRow { id, user_id, currency, amount, created_at: at - Duration::seconds(40) };
    let entry = Entry {
        id: id_of(0, &format!("topup journal {id}"), 0),
        journal,
        booking_id: None,
        payment_id: Some(id),
        exchange_rate_id: None,
        actor_id: Some(user_id),
        at,
    };
    Ok((payment, entry))
}

/// The first top-up of every student, soon after joining.
pub(super) fn opening(seed: u64, students: &[Student], day: DateTime<Utc>) -> Result<Books> {
    let mut books = Books::default();
    for (number, student) in (1_u64..).zip(students) {
        let id = id_of(seed, "first payment", number);
        let at = day - Duration::days(student.joined_days_ago) + Duration::minutes(20);
        let (payment, entry) = topup(id, student.user_id, (student.currency, WALLET_MINOR), at)?;
        books.payments.push(payment);
        books.entries.push(entry);
    }
    books.entries.sort_by_key(|entry| (entry.at, entry.id));
    Ok(books)
}
