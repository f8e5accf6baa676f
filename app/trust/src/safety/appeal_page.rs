//! A sanction as its person reads it, and the appeal; for whoever cannot sign in, by the address of the mail.

use super::words::{forbidden_words, sanction_words};
use domain::{
    identity::sanction::{APPEAL_MAX_CHARS, Appeal, Sanction, may_appeal},
    ids::SanctionId,
};
use face::{
    format,
    page::{page_of, param_id, query},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader, TextArea},
};
use leptos::prelude::*;
use services::identity::staff::sanctions::sanction_get;

/// `/sanctions/{id}/appeal?key=`.
pub fn appeal_page() -> AnyView {
    page_of(async move {
        let (l, context) = (locale(), service_context());
        let sanction = sanction_get(&context, param_id::<SanctionId>("id")?, &query("key")).await?;
        let open = may_appeal(sanction.begun_at, sanction.appeal.is_some(), context.now()).is_ok();
        let id = sanction.id;
        Ok(view! {
            <Page title=tr!(l, sanction.title) width="reading">
                <PageHeader title=tr!(l, sanction.title) lead=sanction_words(l, sanction.kind) />
                <Facts sanction=sanction.clone() />
                {sanction.appeal.map(|appeal| view! { <Appealed appeal /> })}
                {open.then(|| view! { <Form id /> })}
                <p>
                    <a href="/help/sanctions">{tr!(l, helping_centre.more)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Facts(sanction: Sanction) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let until = match sanction.until {
        Some(until) => format::moment(l, zone, until, now),
        None => tr!(l, sanction.no_end).to_owned(),
    };
    let forbids = sanction.forbids.iter().map(|act| view! { <li>{forbidden_words(l, *act)}</li> }).collect_view();
    let lasts = sanction.kind.may_end() || sanction.kind.closes_account();
    view! {
        <section class="card">
            <div class="card-body">
                <dl class="facts">
                    <dt>{tr!(l, staff.reason)}</dt>
                    <dd dir="auto">{sanction.reason}</dd>
                    <dt>{tr!(l, sanction.since)}</dt>
                    <dd>{format::moment(l, zone, sanction.begun_at, now)}</dd>
                    {lasts
                        .then(|| {
                            view! {
                                <dt>{tr!(l, sanction.until)}</dt>
                                <dd>{until}</dd>
                            }
                        })}
                </dl>
                <ul class="list-disc ps-6">{forbids}</ul>
            </div>
        </section>
    }
}

#[component]
fn Appealed(appeal: Appeal) -> impl IntoView {
    let l = locale();
    let state = match appeal.stands {
        None => tr!(l, sanction.appeal_waits),
        Some(true) => tr!(l, sanction.appeal_refused),
        Some(false) => tr!(l, sanction.appeal_granted),
    };
    view! {
        <NoticeBox>
            <p class="font-medium">{state}</p>
            <p class="whitespace-pre-line" dir="auto">
                {appeal.text}
            </p>
            {appeal
                .answer
                .map(|answer| {
                    view! {
                        <p class="font-medium">{tr!(l, report.answered)}</p>
                        <p class="whitespace-pre-line" dir="auto">
                            {answer}
                        </p>
                    }
                })}
        </NoticeBox>
    }
}

#[component]
fn Form(id: SanctionId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("trust/appeal");
    view! {
        <form method="post" action="/rpc/trust/appeal" class="grid gap-4">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextArea
                state
                name="text"
                label=tr!(l, sanction.appeal_text)
                help=tr!(l, sanction.appeal_help)
                rows=6
                maxlength=APPEAL_MAX_CHARS as u32
            />
            <Hidden name="sanction_id" value=id.to_string() />
            <Hidden name="key" value=query("key") />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, sanction.appeal)}
                </button>
            </div>
        </form>
    }
}
