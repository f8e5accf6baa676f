//! The desk of the support: what waits, the most urgent first; the filters stand in the address.

use super::parts::{Line, state_words, topic_words};
use domain::trust::ticket::{TicketState, TicketTopic, TicketsQuery};
use face::{
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{NoticeBox, NoticeKind, Page, PageHeader, SelectField},
};
use leptos::prelude::*;
use services::trust::ticket::tickets_queue;
use spine::Error;

/// `/admin/tickets?state=&topic=`.
pub fn queue_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let asked = TicketsQuery { state: query("state"), topic: query("topic") };
        let (lines, wrong) = match tickets_queue(&service_context(), &asked).await {
            Ok(found) => (found.items, None),
            Err(Error::Refused(refusal)) if !refusal.fields.is_empty() => (Vec::new(), Some(refusal.message)),
            Err(error) => return Err(error),
        };
        let nothing = lines.is_empty() && wrong.is_none();
        let list = lines.into_iter().map(|line| view! { <Line line staff=true /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, ticket.desk) width="reading">
                <PageHeader title=tr!(l, ticket.desk) lead=tr!(l, ticket.desk_lead) />
                <Filters asked />
                {wrong
                    .map(|wrong| {
                        view! {
                            <NoticeBox kind=NoticeKind::Error>
                                <p>{wrong}</p>
                            </NoticeBox>
                        }
                    })}
                {nothing.then(|| view! { <crate::safety::reports_page::Nothing /> })}
                <ul class="grid gap-3">{list}</ul>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Filters(asked: TicketsQuery) -> impl IntoView {
    let l = locale();
    let any = |text: &str| (String::new(), text.to_owned());
    let states = std::iter::once(any(tr!(l, ticket.unsettled)))
        .chain(TicketState::ALL.iter().map(|it| (it.code().to_owned(), state_words(l, *it).to_owned())))
        .collect();
    let topics = std::iter::once(any(tr!(l, staff.any)))
        .chain(TicketTopic::ALL.iter().map(|it| (it.code().to_owned(), topic_words(l, *it).to_owned())))
        .collect();
    view! {
        <form method="get" action="/admin/tickets" class="filter-row">
            <SelectField
                state=FormState::default()
                name="state"
                label=tr!(l, staff.state)
                options=states
                value=asked.state
            />
            <SelectField
                state=FormState::default()
                name="topic"
                label=tr!(l, ticket.topic)
                options=topics
                value=asked.topic
            />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, staff.find)}
                </button>
            </div>
        </form>
    }
}
