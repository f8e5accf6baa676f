//! What documents are about, read as it stands: who paid, what for, how much was sold and how much of it went back.

use domain::money::{
    Currency, Money,
    credits::Pack,
    invoices::{AboutKind, DocumentKind, InvoiceLine},
    payments::PaymentPurpose,
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction, types::Json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// One thing.
pub(super) struct Thing {
    pub id: Uuid,
    pub owner: Uuid,
    /// What its first document is.
    pub kind: DocumentKind,
    /// What was sold or came in, once that is known; minor units.
    pub owed: i64,
    /// What went back of it.
    pub back: i64,
    pub line: InvoiceLine,
}

type Names = Option<Json<BTreeMap<String, String>>>;

fn names_of(names: Names) -> BTreeMap<String, String> {
    names.map(|names| names.0).unwrap_or_default()
}

fn plain(about: AboutKind, count: i64, amount: Money) -> InvoiceLine {
    InvoiceLine { about, count, minutes: None, subject: BTreeMap::new(), with: String::new(), at: None, amount }
}

/// A payment at a provider that filled a wallet or bought a pack; lessons are invoiced when they are held.
pub(super) async fn payment(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<Option<Thing>> {
    let row = sqlx::query!(
        r#"select user_id, purpose, status, currency, amount,
             coalesce((select sum(o.amount) from payment_orders o where o.payment_id = p.id
                         and o.kind = 'refund' and o.state <> 'failed'), 0)::bigint as "withdrawn!"
           from payments p where id = $1"#,
        id
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let amount = Money::new(row.amount, Currency::parse(&row.currency)?);
    let (kind, line) = match PaymentPurpose::parse(&row.purpose) {
        Some(PaymentPurpose::WalletTopup) => (DocumentKind::Receipt, plain(AboutKind::TopUp, 1, amount)),
        Some(PaymentPurpose::CreditPack) => {
            let pack = Pack::at_price(amount).ok_or_else(|| Error::unexpected("a pack that there is not"))?;
            (DocumentKind::Invoice, plain(AboutKind::Credits, pack.credits, amount))
        }
        Some(PaymentPurpose::Lesson) | None => return Ok(None),
    };
    let (owed, back) = match row.status.as_str() {
        "succeeded" => (amount.minor, row.withdrawn),
        "disputed" => (amount.minor, amount.minor),
        _ => (0, 0),
    };
    Ok(Some(Thing { id, owner: row.user_id, kind, owed, back, line }))
}

/// A pack of credits that a wallet paid for.
pub(super) async fn purchase(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<Option<Thing>> {
    let row = sqlx::query!(
        r#"select a.holder_id as "owner!", p.currency, -p.amount as "paid!"
           from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
           where j.about_id = $1 and j.kind = 'credit_buy' and a.kind = 'wallet' and a.currency <> 'CREDIT'"#,
        id
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let amount = Money::new(row.paid, Currency::parse(&row.currency)?);
    let pack = Pack::at_price(amount).ok_or_else(|| Error::unexpected("a pack that there is not"))?;
    let line = plain(AboutKind::Credits, pack.credits, amount);
    Ok(Some(Thing { id, owner: row.owner, kind: DocumentKind::Invoice, owed: amount.minor, back: 0, line }))
}

/// Seats of an institution that its admin paid for.
pub(super) async fn seats(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<Option<Thing>> {
    let row = sqlx::query!(
        "select s.buyer_id, s.seats, s.currency, s.amount, i.name
         from seat_purchases s join institutions i on i.id = s.institution_id where s.id = $1",
        id
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let amount = Money::new(row.amount, Currency::parse(&row.currency)?);
    let line = InvoiceLine { with: row.name, ..plain(AboutKind::Seats, row.seats.into(), amount) };
    Ok(Some(Thing { id, owner: row.buyer_id, kind: DocumentKind::Invoice, owed: amount.minor, back: 0, line }))
}

/// A package, as its buyer paid it: what its end, its move and its lessons gave back to the buyer is credited.
pub(super) async fn package(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<Option<Thing>> {
    let row = sqlx::query!(
        r#"select k.buyer_id, k.currency, k.lessons, k.minutes, k.price, tutor.display_name as tutor,
             s.names as "names?: Json<BTreeMap<String, String>>",
             coalesce((select -sum(p.amount) from journals j join postings p on p.journal_id = j.id
                         join accounts a on a.id = p.account_id
                       where j.about_id = k.id and j.kind = 'package_buy' and a.kind = 'wallet'), 0)::bigint as "owed!",
             coalesce((select sum(p.amount) from journals j join postings p on p.journal_id = j.id
                         join accounts a on a.id = p.account_id
                       where a.kind = 'wallet' and a.holder_id = k.buyer_id
                         and ((j.about_id = k.id
                             and j.kind in ('package_end', 'package_expire', 'package_transfer', 'package_settle'))
                           or (j.kind in ('booking_cancel_split', 'package_return', 'payment_refund', 'dispute_refund')
                             and j.booking_id in (select l.booking_id from package_lessons l
                                                  where l.package_id = k.id)))), 0)::bigint as "back!"
           from packages k join users tutor on tutor.id = k.tutor_user_id left join subjects s on s.id = k.subject_id
           where k.id = $1"#,
        id
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let line = InvoiceLine {
        minutes: Some(row.minutes),
        subject: names_of(row.names),
        with: row.tutor,
        ..plain(AboutKind::Package, row.lessons.into(), Money::new(row.price, Currency::parse(&row.currency)?))
    };
    let (owed, back) = (row.owed, row.back);
    Ok(Some(Thing { id, owner: row.buyer_id, kind: DocumentKind::Invoice, owed, back, line }))
}

/// A lesson that was paid from a wallet or by card, once its money was divided; one of a package is the package's.
pub(super) async fn lesson(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<Option<Thing>> {
    let row = sqlx::query!(
        r#"select coalesce((select a.user_id from lesson_sponsors p join institution_admins a
                             on a.institution_id = p.institution_id where p.booking_id = b.id
                           order by a.since, a.user_id limit 1), b.payer_id, b.student_id) as "payer!",
             b.pay_with, b.currency, b.total, b.refunded,
             b.minutes, b.starts_at, tutor.display_name as tutor, s.names as "names: Json<BTreeMap<String, String>>",
             exists (select from journals j where j.booking_id = b.id
                       and j.kind in ('booking_complete', 'booking_cancel_split')) as "settled!",
             (select l.package_id from package_lessons l where l.booking_id = b.id) as package_id
           from bookings b join users tutor on tutor.id = b.tutor_user_id join subjects s on s.id = b.subject_id
           where b.id = $1"#,
        id
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    if let Some(package_id) = row.package_id {
        return package(work, package_id).await;
    }
    if !matches!(row.pay_with.as_str(), "wallet" | "card") || !row.settled {
        return Ok(None);
    }
    let line = InvoiceLine {
        minutes: Some(row.minutes),
        subject: row.names.0,
        with: row.tutor,
        at: Some(row.starts_at),
        ..plain(AboutKind::Lesson, 1, Money::new(row.total, Currency::parse(&row.currency)?))
    };
    Ok(Some(Thing { id, owner: row.payer, kind: DocumentKind::Invoice, owed: row.total, back: row.refunded, line }))
}
