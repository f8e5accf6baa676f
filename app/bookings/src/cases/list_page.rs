//! The own cases, and those that wait for the staff.

use super::{desk::Figures, parts::Lines};
use bookings::booking::{case_figures, case_list, cases_waiting};
use face::{
    address,
    page::page_of,
    request::{locale, service_context},
    ui::{EmptyState, NothingWaits, Page, PageHeader},
};
use leptos::prelude::*;

/// `/cases`.
pub fn cases_page() -> AnyView {
    page_of(async move {
        let lines = case_list(&service_context()).await?.items;
        let l = locale();
        let list = if lines.is_empty() {
            view! {
                <EmptyState
                    picture="nothing-waiting"
                    title=tr!(l, cases.no_own)
                    text=tr!(l, cases.no_own_text)
                    href="/bookings?state=past"
                    action=tr!(l, nav.lessons)
                />
            }
            .into_any()
        } else {
            view! { <Lines lines to=address::case /> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, cases.own) width="reading">
                <PageHeader title=tr!(l, cases.own) lead=tr!(l, cases.own_lead) />
                {list}
            </Page>
        }
        .into_any())
    })
}

/// `/admin/cases`.
pub fn queue_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let lines = cases_waiting(&context).await?.items;
        let figures = case_figures(&context).await?;
        let l = locale();
        let list = if lines.is_empty() {
            view! { <NothingWaits text=tr!(l, report.queue_none) /> }.into_any()
        } else {
            view! { <Lines lines to=address::case_decide /> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, cases.queue) width="reading">
                <PageHeader title=tr!(l, cases.queue) lead=tr!(l, cases.queue_lead) />
                {list}
                <Figures figures />
            </Page>
        }
        .into_any())
    })
}
