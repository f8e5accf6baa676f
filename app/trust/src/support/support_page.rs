//! The own questions, and the form for a new one.

use super::parts::{Line, topic_words};
use domain::trust::ticket::{TEXT_MAX_CHARS, TicketTopic};
use face::{
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, Pager, SelectField, TextArea},
};
use leptos::prelude::*;
use services::trust::ticket::ticket_list;

/// `/support?booking=&topic=`.
pub fn support_page() -> AnyView {
    page_of(async move {
        let (l, context) = (locale(), service_context());
        let cursor = query("cursor");
        let found = ticket_list(&context, None, Some(cursor.as_str()).filter(|c| !c.is_empty())).await?;
        let next = found.next_cursor.map(|next| face::address::with_query("/support", [("cursor", next.as_str())]));
        let first = (!cursor.is_empty()).then(|| "/support".to_owned());
        let lines = found.items;
        let own = (!lines.is_empty()).then(|| {
            view! {
                <section class="grid gap-4" aria-labelledby="own">
                    <h2 id="own">{tr!(l, ticket.own)}</h2>
                    <ul class="grid gap-3">
                        {lines.into_iter().map(|line| view! { <Line line staff=false /> }).collect_view()}
                    </ul>
                </section>
            }
        });
        Ok(view! {
            <Page title=tr!(l, ticket.title) width="reading">
                <PageHeader title=tr!(l, ticket.title) lead=tr!(l, ticket.lead) />
                <p>
                    <a href="/help">{tr!(l, ticket.help_first)}</a>
                </p>
                <Ask />
                {own}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Ask() -> impl IntoView {
    let l = locale();
    let state = FormState::of("trust/ticket-ask");
    let choose = (String::new(), tr!(l, form.choose).to_owned());
    let topics = TicketTopic::ALL.iter().map(|it| (it.code().to_owned(), topic_words(l, *it).to_owned()));
    let options: Vec<_> = std::iter::once(choose).chain(topics).collect();
    let booking = query("booking");
    let about = (!booking.is_empty()).then(|| tr!(l, ticket.about_lesson));
    view! {
        <form method="post" action="/rpc/trust/ticket-ask" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            {about.map(|about| view! { <p class="text-sm text-ink-soft">{about}</p> })}
            <SelectField state=state.clone() name="topic" label=tr!(l, ticket.topic) options value=query("topic") />
            <TextArea
                state
                name="text"
                label=tr!(l, ticket.text)
                help=tr!(l, ticket.text_help)
                rows=6
                maxlength=TEXT_MAX_CHARS as u32
            />
            <Hidden name="booking_id" value=booking />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, ticket.ask)}
                </button>
            </div>
        </form>
    }
}
