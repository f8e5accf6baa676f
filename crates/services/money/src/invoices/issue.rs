//! Issuing: each thing that is told about is asked what its documents must sum to, and gets the one that is missing.
//!
//! An event that is told twice finds everything issued. The number is the database's: the counter row of the series is
//! locked from here to the end of the transaction, so a transaction that is undone leaves no gap.

use super::things::{Thing, lesson, package, payment, purchase, seats};
use domain::{
    bookings::events::BookingEvent,
    event::Event,
    ids::UserId,
    money::{
        events::{CreditEvent, PackageEvent, PaymentEvent, SeatEvent},
        invoices::{Balance, DocumentKind, InvoiceLine, Issuer, missing, taxed},
    },
};
use futures::future::BoxFuture;
use serde_json::json;
use spine::{
    Context, Error, Result,
    events::{StoredEvent, Subscriber},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Hears what was paid, sold and given back.
pub struct Invoices;

impl Subscriber for Invoices {
    fn name(&self) -> &'static str {
        "invoices"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            if let Some(thing) = thing_of(work, event).await? {
                issue(work, context, thing).await?;
            }
            Ok(())
        })
    }
}

/// What an event is about, as it stands now.
async fn thing_of(work: &mut Transaction<'_, Postgres>, event: &StoredEvent) -> Result<Option<Thing>> {
    let Some(subject) = event.subject_id else { return Ok(None) };
    match event.kind.as_str() {
        kind if kind.starts_with("payment.") && event.version == PaymentEvent::VERSION => payment(work, subject).await,
        kind if kind.starts_with("credits.") && event.version == CreditEvent::VERSION => purchase(work, subject).await,
        kind if kind.starts_with("seats.") && event.version == SeatEvent::VERSION => seats(work, subject).await,
        kind if kind.starts_with("package.") && event.version == PackageEvent::VERSION => package(work, subject).await,
        kind if kind.starts_with("booking.") && event.version == BookingEvent::VERSION => lesson(work, subject).await,
        _ => Ok(None),
    }
}

async fn issue(work: &mut Transaction<'_, Postgres>, context: &Context, thing: Thing) -> Result<()> {
    let issued = sqlx::query!(
        "select id, total from invoices where about_kind = $1 and about_id = $2 and kind <> 'credit_note'",
        thing.line.about.code(),
        thing.id,
    );
    let issued = issued.fetch_optional(&mut **work).await?;
    let credited = sqlx::query_scalar!(
        r#"select coalesce(sum(total), 0)::bigint as "credited!" from invoices
           where about_kind = $1 and about_id = $2 and kind = 'credit_note'"#,
        thing.line.about.code(),
        thing.id,
    );
    let credited = credited.fetch_one(&mut **work).await?;
    let first = issued.as_ref().map(|first| first.total);
    let balance = Balance { issued: first, credited, owed: thing.owed, back: thing.back };
    let Some((kind, amount)) = missing(thing.kind, balance) else { return Ok(()) };
    let corrects = issued.map(|first| first.id).filter(|_| kind == DocumentKind::CreditNote);
    document_store(work, context, (kind, amount, corrects), thing).await
}

async fn document_store(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (kind, amount, corrects): (DocumentKind, i64, Option<Uuid>),
    thing: Thing,
) -> Result<()> {
    let issuer = sqlx::query_as!(Issuer, "select name, address, tax_id, tax_bp, tax_note from invoice_issuer");
    let mut issuer = issuer.fetch_one(&mut **work).await?;
    if kind == DocumentKind::Receipt || thing.kind == DocumentKind::Receipt {
        // Nothing was sold: money for later.
        (issuer.tax_bp, issuer.tax_note) = (0, String::new());
    }
    let line = InvoiceLine { amount: domain::money::Money::new(amount, thing.line.amount.currency), ..thing.line };
    let parts = taxed(line.amount, issuer.tax_bp).ok_or_else(|| Error::unexpected("a tax that is none"))?;
    let now = context.now();
    sqlx::query!(
        "insert into invoices (id, kind, series, user_id, about_kind, about_id, corrects, currency, total, net, tax,
           lines, issuer, issued_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        context.new_id(),
        kind.code(),
        kind.series(now, UserId(thing.owner)),
        thing.owner,
        line.about.code(),
        thing.id,
        corrects,
        line.amount.currency.code(),
        amount,
        parts.net,
        parts.tax,
        json!([line]),
        json!(issuer),
        now,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
