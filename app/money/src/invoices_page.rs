//! The own receipts, invoices and credit notes (MO10).

use domain::money::invoices::{DocumentKind, Invoice};
use face::{
    address, format,
    i18n::Locale,
    page::{page_of, query},
    request::{locale, page_request, service_context},
    ui::{EmptyState, Page, PageHeader, Pager},
};
use leptos::prelude::*;
use money::invoices::invoices_list;

/// `/invoices`.
pub fn invoices_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = invoices_list(&context, None, cursor.as_deref()).await?;
        let l = locale();
        let first = cursor.is_some().then(|| address::INVOICES.to_owned());
        let next = page.next_cursor.map(|next| format!("{}?cursor={next}", address::INVOICES));
        let inside = if page.items.is_empty() {
            view! {
                <EmptyState
                    picture="no-lessons"
                    title=tr!(l, invoices.none_title)
                    text=tr!(l, invoices.none_text)
                    action=tr!(l, nav.search)
                    href="/tutors"
                />
            }
            .into_any()
        } else {
            view! { <Documents documents=page.items /> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, invoices.title)>
                <PageHeader title=tr!(l, invoices.title) lead=tr!(l, invoices.lead) />
                {inside}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

/// What a document is, in a word.
fn kind(l: Locale, kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Receipt => tr!(l, paper.receipt),
        DocumentKind::Invoice => tr!(l, paper.invoice),
        DocumentKind::CreditNote => tr!(l, paper.credit_note),
    }
}

#[component]
fn Documents(documents: Vec<Invoice>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    // A phone has room for two columns: there the date stands under the number.
    let row = |document: Invoice| {
        let date = format::date(l, zone, document.issued_at, now);
        let corrects = document.corrects.map(|number| tr!(l, invoices.corrects, number = number));
        view! {
            <tr>
                <td class="max-sm:hidden whitespace-nowrap">
                    <time datetime=format::machine(document.issued_at)>{date.clone()}</time>
                </td>
                <td>
                    <a class="block py-0.5 font-medium" href=document.pdf_url rel="nofollow">
                        {document.label}
                    </a>
                    <span class="block text-ink-soft">
                        {kind(l, document.kind)} {corrects.map(|text| format!(" {text}"))}
                    </span>
                    <span class="block text-ink-soft sm:hidden">{date}</span>
                </td>
                <td class="numbers font-medium">{format::money(l, document.total)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-box" tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col" class="max-sm:hidden">
                            {tr!(l, wallet.date)}
                        </th>
                        <th scope="col">{tr!(l, invoices.number)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, cancel.amount)}
                        </th>
                    </tr>
                </thead>
                <tbody>{documents.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
