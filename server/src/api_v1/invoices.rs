//! `/invoices`: receipts, invoices and credit notes, read and printed.

use super::{
    operation::{LIST_REFUSALS, Operation, get},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, ListQuery, QueryOf},
};
use axum::{
    Json,
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{Refusal, door::Access::Person, ids::InvoiceId, money::invoices::Invoice, page::Page};
use services::money::invoices;

/// What paper is sent as.
pub(super) const PDF: &str = "application/pdf";

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/invoices", "invoices_list", Person, "The own receipts, invoices and credit notes, newest first.", list)
            .asks(LIST)
            .answers_page::<Invoice>()
            .refuses(LIST_REFUSALS),
        get("/invoices/{file}", "invoice_get", Person, "One of them by its id; with `.pdf` on paper.", one)
            .answers::<Invoice>(200)
            .answers_file(PDF)
            .at_the_door(|door| door.sample_of("/api/v1/invoices/00000000-0000-0000-0000-000000000000.pdf"))
            .refuses(&["not_found", "printer_unavailable"]),
    ]
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListQuery>) -> Answer<Json<Page<Invoice>>> {
    Ok(Json(invoices::invoices_list(&context, query.limit(), query.cursor()).await?))
}

async fn one(Caller(context): Caller, Path(file): Path<String>) -> Answer<Response> {
    let paper = file.strip_suffix(".pdf");
    let id = paper.unwrap_or(&file).parse::<InvoiceId>().map_err(|_| Refusal::not_found("invoice"))?;
    if paper.is_none() {
        return Ok(Json(invoices::invoice_get(&context, id).await?).into_response());
    }
    let printed = invoices::invoice_paper(&context, id).await?;
    Ok(paper_of(printed, &format!("{id}.pdf")))
}

/// A file that a browser shows and keeps under that name.
pub(super) fn paper_of(printed: Vec<u8>, name: &str) -> Response {
    let shown = format!("inline; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, PDF.to_owned()), (header::CONTENT_DISPOSITION, shown)], printed).into_response()
}
