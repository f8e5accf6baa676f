//! The own documents.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::Role,
    ids::InvoiceId,
    money::{
        Currency, Money,
        invoices::{DocumentKind, Invoice, InvoiceLine, Issuer, TaxLine, label, percent},
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Error, Result,
    lists::{page_cut, time_cursor_read},
};
use sqlx::types::Json;
use uuid::Uuid;

/// Names the list its cursors belong to.
const OWN: &str = "invoices";

/// A document as stored.
pub(super) struct Row {
    pub id: Uuid,
    pub kind: String,
    pub series: String,
    pub number: i64,
    pub user_id: Uuid,
    pub currency: String,
    pub total: i64,
    pub net: i64,
    pub tax: i64,
    pub lines: Json<Vec<InvoiceLine>>,
    pub issuer: Json<Issuer>,
    pub issued_at: DateTime<Utc>,
    pub corrects_series: Option<String>,
    pub corrects_number: Option<i64>,
    pub owner_name: String,
}

macro_rules! select_invoice {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select i.id, i.kind, i.series, i.number, i.user_id, i.currency, i.total, i.net, i.tax,
               i.lines as "lines: Json<Vec<InvoiceLine>>", i.issuer as "issuer: Json<Issuer>", i.issued_at,
               first.series as "corrects_series?", first.number as "corrects_number?", u.display_name as owner_name
             from invoices i join users u on u.id = i.user_id left join invoices first on first.id = i.corrects "#
                + $tail,
            $($argument),*
        )
    };
}

impl Row {
    /// As its owner reads it.
    pub fn view(&self) -> Result<Invoice> {
        let kind = DocumentKind::parse(&self.kind).ok_or_else(|| Error::unexpected("a document's kind"))?;
        let currency = Currency::parse(&self.currency)?;
        let corrects = self.corrects_series.as_deref().zip(self.corrects_number);
        let tax = TaxLine {
            percent: percent(self.issuer.tax_bp),
            tax: Money::new(self.tax, currency),
            note: self.issuer.tax_note.clone(),
        };
        Ok(Invoice {
            id: InvoiceId(self.id),
            kind,
            series: self.series.clone(),
            number: self.number,
            label: label(&self.series, self.number),
            issued_at: self.issued_at,
            total: Money::new(self.total, currency),
            net: Money::new(self.net, currency),
            tax_lines: vec![tax],
            lines: self.lines.0.clone(),
            corrects: corrects.map(|(series, number)| label(series, number)),
            pdf_url: format!("/api/v1/invoices/{}.pdf", self.id),
        })
    }
}

/// The own documents, newest first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn invoices_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<Invoice>> {
    let person = context.require_person()?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(OWN, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_invoice!(
        "where i.user_id = $1 and (i.issued_at, i.id) < (coalesce($2::timestamptz, 'infinity'), $3)
         order by i.issued_at desc, i.id desc limit $4",
        person.id.0,
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, OWN, |row| (row.issued_at, row.id))?;
    Ok(Page { items: rows.iter().map(Row::view).collect::<Result<_>>()?, next_cursor })
}

/// One of the own documents; finance reads all.
///
/// # Errors
/// 404 for somebody else's.
pub async fn invoice_get(context: &Context, id: InvoiceId) -> Result<Invoice> {
    invoice_row(context, id).await?.view()
}

pub(super) async fn invoice_row(context: &Context, id: InvoiceId) -> Result<Row> {
    let person = context.require_person()?;
    let row = select_invoice!("where i.id = $1", id.0).fetch_optional(context.writes()).await?;
    let finance = Role::may(&person.roles, Role::Finance);
    let own = row.filter(|row| row.user_id == person.id.0 || finance);
    Ok(own.ok_or_else(|| Refusal::not_found("invoice"))?)
}
