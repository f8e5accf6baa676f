//! Documents and statements on paper, in their reader's language.

use super::read::{Row, invoice_row};
use crate::payouts::statement_get;
use domain::{
    calendar::Zone,
    ids::InvoiceId,
    money::{
        JournalKind, Money,
        invoices::{AboutKind, DocumentKind, InvoiceLine, label, percent},
        refusals,
    },
};
use print::{FONT_FOLDERS, Fonts, Sheet, pdf};
use spine::{Context, Error, Result};
use words::{
    Locale,
    format::{date, money, number},
    tr,
};

/// The machine's fonts, looked for once.
struct Printer(Option<Fonts>);

/// One of the own documents as PDF.
///
/// # Errors
/// 404 for somebody else's; 503 `printer_unavailable` on a machine without fonts.
pub async fn invoice_paper(context: &Context, id: InvoiceId) -> Result<Vec<u8>> {
    let row = invoice_row(context, id).await?;
    let sheet = invoice_sheet(context, &row)?;
    printed(context, sheet).await
}

/// A month of the signed-in tutor's earnings as PDF.
///
/// # Errors
/// 422 `month_invalid`, `statement_too_long`; 503 `printer_unavailable`.
pub async fn statement_paper(context: &Context, month: &str) -> Result<Vec<u8>> {
    let statement = statement_get(context, month).await?;
    let (l, zone) = reader(context);
    let now = context.now();
    let name = context.require_person()?.display_name.clone();
    let mut sheet = Sheet {
        language: l.code().to_owned(),
        rtl: l.direction() == "rtl",
        title: tr!(l, paper.statement).to_owned(),
        subtitle: statement.month.clone(),
        issuer: vec!["EduStream".to_owned()],
        facts: vec![(tr!(l, paper.payee).to_owned(), name)],
        columns: [tr!(l, paper.what), tr!(l, paper.date), tr!(l, paper.amount)].map(str::to_owned).to_vec(),
        ..Sheet::default()
    };
    for part in &statement.statements {
        for entry in &part.entries {
            let what = entry_name(l, &entry.kind).to_owned();
            sheet.rows.push(vec![what, date(l, zone, entry.at, now), money(l, entry.amount)]);
        }
        let unit = part.currency.code();
        sheet.sums.push((format!("{} {unit}", tr!(l, paper.opening)), money(l, part.opening)));
        for total in &part.totals {
            sheet.sums.push((entry_name(l, &total.kind).to_owned(), money(l, total.amount)));
        }
        sheet.sums.push((format!("{} {unit}", tr!(l, paper.closing)), money(l, part.closing)));
    }
    if statement.statements.is_empty() {
        sheet.notes.push(tr!(l, paper.nothing).to_owned());
    }
    printed(context, sheet).await
}

fn reader(context: &Context) -> (Locale, Zone) {
    let zone = context.person().and_then(|person| person.time_zone.parse().ok()).unwrap_or(Zone::UTC);
    (Locale::of(&context.locale), zone)
}

async fn printed(context: &Context, sheet: Sheet) -> Result<Vec<u8>> {
    let printer = context.app.shelf.get(|| {
        let fonts = Fonts::open(FONT_FOLDERS).map_err(|missing| tracing::error!(%missing, "nothing can be printed"));
        Printer(fonts.ok())
    });
    let done = tokio::task::spawn_blocking(move || printer.0.as_ref().map(|fonts| pdf(fonts, &sheet))).await;
    let done = done.map_err(|error| Error::Unexpected(Box::new(error)))?;
    done.ok_or_else(refusals::printer_unavailable)?.map_err(|error| Error::Unexpected(Box::new(error)))
}

fn invoice_sheet(context: &Context, row: &Row) -> Result<Sheet> {
    let (l, zone) = reader(context);
    let (invoice, now) = (row.view()?, context.now());
    let title = match invoice.kind {
        DocumentKind::Receipt => tr!(l, paper.receipt),
        DocumentKind::Invoice => tr!(l, paper.invoice),
        DocumentKind::CreditNote => tr!(l, paper.credit_note),
    };
    let mut issuer = vec![row.issuer.name.clone()];
    issuer.extend(row.issuer.address.lines().map(str::to_owned));
    if !row.issuer.tax_id.is_empty() {
        issuer.push(format!("{} {}", tr!(l, paper.tax_id), row.issuer.tax_id));
    }
    let mut facts = vec![
        (tr!(l, paper.date).to_owned(), date(l, zone, invoice.issued_at, now)),
        (tr!(l, paper.billed_to).to_owned(), row.owner_name.clone()),
    ];
    if let Some(corrects) = &invoice.corrects {
        facts.push((tr!(l, paper.corrects).to_owned(), corrects.clone()));
    }
    let rows = invoice.lines.iter().map(|line| vec![line_name(l, line, zone, context), money(l, line.amount)]);
    let tax = tr!(l, paper.tax, percent = percent(row.issuer.tax_bp));
    let sums = vec![
        (tr!(l, paper.net).to_owned(), money(l, invoice.net)),
        (tax, money(l, Money::new(row.tax, invoice.total.currency))),
        (tr!(l, paper.total).to_owned(), money(l, invoice.total)),
    ];
    let mut notes = Vec::new();
    if !row.issuer.tax_note.is_empty() {
        notes.push(row.issuer.tax_note.clone());
    } else if row.tax == 0 {
        notes.push(tr!(l, paper.no_tax).to_owned());
    }
    Ok(Sheet {
        language: l.code().to_owned(),
        rtl: l.direction() == "rtl",
        title: title.to_owned(),
        subtitle: label(&row.series, row.number),
        issuer,
        facts,
        columns: [tr!(l, paper.what), tr!(l, paper.amount)].map(str::to_owned).to_vec(),
        rows: rows.collect(),
        sums,
        notes,
    })
}

fn line_name(l: Locale, line: &InvoiceLine, zone: Zone, context: &Context) -> String {
    let subject = line.subject.get(l.code()).or_else(|| line.subject.get("en")).cloned().unwrap_or_default();
    let (with, minutes) = (line.with.clone(), number(l, line.minutes.unwrap_or_default().into()));
    match line.about {
        AboutKind::TopUp => tr!(l, paper.line_topup).to_owned(),
        AboutKind::Credits => tr!(l, paper.line_credits, count = line.count),
        AboutKind::Seats => tr!(l, paper.line_seats, count = line.count, name = with),
        AboutKind::Package => {
            let text = tr!(l, paper.line_package, count = line.count, minutes = minutes, name = with);
            if subject.is_empty() { text } else { format!("{subject} · {text}") }
        }
        AboutKind::Lesson => {
            let at = line.at.map(|at| date(l, zone, at, context.now())).unwrap_or_default();
            tr!(l, paper.line_lesson, subject = subject, minutes = minutes, name = with, date = at)
        }
    }
}

/// What changed a tutor's earnings, in words.
fn entry_name(l: Locale, kind: &str) -> &'static str {
    match JournalKind::parse(kind) {
        Some(JournalKind::BookingComplete) => tr!(l, paper.entry_lesson),
        Some(JournalKind::BookingCancelSplit) => tr!(l, paper.entry_cancelled),
        Some(JournalKind::PayoutPaid) => tr!(l, paper.entry_payout),
        Some(JournalKind::PaymentRefund | JournalKind::DisputeRefund) => tr!(l, paper.entry_refund),
        Some(
            JournalKind::PackageEnd
            | JournalKind::PackageExpire
            | JournalKind::PackageTransfer
            | JournalKind::PackageSettle,
        ) => tr!(l, paper.entry_package),
        _ => tr!(l, paper.entry_other),
    }
}
