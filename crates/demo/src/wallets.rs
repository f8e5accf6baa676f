//! The students' money: what they paid in, so that each wallet ends at exactly 1,000.00.

use super::{
    dice::id_of,
    store::ledger::{Entry, LotRow, PaymentRow},
    students::Student,
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::UserId,
    money::{
        AccountKind, AccountRef, Currency, Journal, JournalKind,
        credits::{STARTER, granted, lot_end},
    },
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
        about_id: None,
        actor_id: Some(user_id),
        at,
    };
    Ok((payment, entry))
}

/// The credits that every student and tutor began with, soon after joining; a lot of them ends a year from the demo's
/// day, or nobody who joined long ago would have any left.
pub(super) fn credits(
    seed: u64,
    people: impl Iterator<Item = (Uuid, DateTime<Utc>)>,
    day: DateTime<Utc>,
) -> Result<(Vec<LotRow>, Vec<Entry>)> {
    let (mut lots, mut entries) = (Vec::new(), Vec::new());
    for (number, (owner_id, at)) in (1_u64..).zip(people) {
        let id = id_of(seed, "starter credits", number);
        let journal = granted(UserId(owner_id), STARTER)
            .map_err(|fault| Error::unexpected(format!("credits of the demo: {fault}")))?;
        entries.push(Entry {
            id: id_of(seed, "starter journal", number),
            journal,
            booking_id: None,
            payment_id: None,
            exchange_rate_id: None,
            about_id: Some(id),
            actor_id: Some(owner_id),
            at,
        });
        lots.push(LotRow { id, owner_id, amount: STARTER, created_at: at, expires_at: lot_end(day) });
    }
    Ok((lots, entries))
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
