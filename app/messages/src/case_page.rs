//! `/admin/cases/{id}/messages`: what the two of a case wrote, for whoever decides it.

use domain::{
    ids::CaseId,
    messages::case_look::{CASE_MESSAGES_MAX, CaseMessage},
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{locale, page_request, service_context},
    ui::{Page, PageHeader},
};
use leptos::prelude::*;
use messages::case_look::case_messages;

/// The page.
pub fn case_messages_page() -> AnyView {
    page_of(async move {
        let id = param_id::<CaseId>("id")?;
        let told = case_messages(&service_context(), id).await?;
        let l = locale();
        let none = told.items.is_empty().then(|| view! { <p>{tr!(l, case_messages.none)}</p> });
        let most = format::number(l, i64::try_from(CASE_MESSAGES_MAX).unwrap_or_default());
        let more = told.more.then(|| view! { <p>{tr!(l, case_messages.more, most = most)}</p> });
        let lines = told.items.into_iter().map(|message| view! { <Said message /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, case_messages.title) width="reading">
                <PageHeader title=tr!(l, case_messages.title) lead=tr!(l, case_messages.lead) />
                {none}
                {more}
                <ol class="grid gap-3">{lines}</ol>
                <p>
                    <a class="button button-quiet" href=address::case_decide(id)>
                        {tr!(l, case_messages.back)}
                    </a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Said(message: CaseMessage) -> impl IntoView {
    let l = locale();
    let when = format::moment(l, page_request().time_zone, message.at, service_context().now());
    view! {
        <li class="card">
            <div class="card-body grid gap-1">
                <p class="text-sm text-ink-soft">
                    <bdi>{message.name}</bdi>
                    " · "
                    {when}
                </p>
                <p class="whitespace-pre-line" dir="auto">
                    {message.text}
                </p>
            </div>
        </li>
    }
}
