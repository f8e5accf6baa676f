//! Asking for somebody now: who is there, from which price, and the question.

use crate::wanted::{ForWhom, learners};
use bookings::micro::{micro_latest, micro_subjects};
use domain::bookings::micro::{MicroStatus, MicroSubject};
use face::{
    format,
    page::{page_of, query},
    request::{FormState, locale, own_currency, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader, SelectField, TextField},
};
use leptos::prelude::*;

/// `/now`.
pub fn ask_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let open = micro_latest(&context).await?;
        let open = open.filter(|one| matches!(one.status, MicroStatus::Waiting | MicroStatus::Offered));
        let subjects = micro_subjects(&context).await?;
        let learners = learners(&context).await?;
        let none = subjects.is_empty();
        let going = open.map(|one| {
            view! {
                <NoticeBox>
                    <p>
                        <a class="link" href=format!("/now/{}", one.id)>
                            {tr!(l, now.waiting)}
                        </a>
                    </p>
                </NoticeBox>
            }
        });
        Ok(view! {
            <Page title=tr!(l, now.title) width="reading">
                <PageHeader title=tr!(l, now.title) lead=tr!(l, now.lead) />
                {going}
                {if none {
                    view! {
                        <EmptyState
                            picture="no-tutors"
                            title=tr!(l, now.nobody)
                            text=tr!(l, now.nobody_text)
                            href="/help-requests"
                            action=tr!(l, helping.title)
                        />
                    }
                        .into_any()
                } else {
                    view! { <Ask subjects learners /> }.into_any()
                }}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Ask(subjects: Vec<MicroSubject>, learners: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/now-ask");
    let option = |one: MicroSubject| {
        let price = format::money(l, one.from);
        (one.subject_id.to_string(), tr!(l, now.option, subject = one.subject_name, price = price, count = one.tutors))
    };
    let currency = own_currency().code();
    view! {
        <form method="post" action="/rpc/bookings/now-ask" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <Hidden name="currency" value=currency />
            <ForWhom state=state.clone() learners />
            <SelectField
                state=state.clone()
                name="subject_id"
                label=tr!(l, book.subject)
                options=subjects.into_iter().map(option).collect()
                value=query("subject")
            />
            <TextField
                state=state.clone()
                name="topic"
                label=tr!(l, now.topic)
                help=tr!(l, now.topic_help)
                value=query("topic")
            />
            <TextField
                state
                name="max_price"
                label=format!("{} ({currency})", tr!(l, now.max))
                help=tr!(l, now.max_help)
                inputmode="decimal"
                required=false
            />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, now.ask)}
                </button>
            </div>
        </form>
    }
}
