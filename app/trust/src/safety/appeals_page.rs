//! Appeals that wait, for the staff.

use super::words::sanction_words;
use domain::identity::sanction::{APPEAL_ANSWER_MAX_CHARS, WaitingAppeal};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader, TextArea},
};
use leptos::prelude::*;
use services::identity::staff::sanctions::appeals_waiting;

/// `/admin/appeals`.
pub fn appeals_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let waiting = appeals_waiting(&service_context()).await?.items;
        let list = if waiting.is_empty() {
            view! { <super::reports_page::Nothing /> }.into_any()
        } else {
            view! {
                <ul class="grid gap-4">{waiting.into_iter().map(|appeal| view! { <One appeal /> }).collect_view()}</ul>
            }
            .into_any()
        };
        Ok(view! {
            <Page title=tr!(l, sanction.appeals) width="reading">
                <PageHeader title=tr!(l, sanction.appeals) lead=tr!(l, sanction.appeals_lead) />
                <ErrorSummary state=FormState::of("trust/appeal-answer") />
                {list}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn One(appeal: WaitingAppeal) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let due = tr!(l, cases.until, when = format::moment(l, zone, appeal.due_at, now));
    let id = appeal.sanction.id.to_string();
    let said = appeal.sanction.appeal.map(|said| said.text).unwrap_or_default();
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <div class="flex flex-wrap items-center gap-2">
                    <h2 class="text-lg">
                        <a href=address::user(appeal.user_id)>
                            <bdi>{appeal.display_name}</bdi>
                        </a>
                    </h2>
                    <Badge text=sanction_words(l, appeal.sanction.kind) />
                </div>
                <p class="text-sm text-ink-soft">{due}</p>
                <p dir="auto">{appeal.sanction.reason}</p>
                <blockquote class="border-s-4 border-line ps-4 whitespace-pre-line" dir="auto">
                    {said}
                </blockquote>
                <Answer own=appeal.own id />
            </div>
        </li>
    }
}

/// The answer to an appeal, by somebody who did not decide.
#[component]
fn Answer(own: bool, id: String) -> impl IntoView {
    let l = locale();
    if own {
        return view! {
            <NoticeBox>
                <p>{tr!(l, sanction.own_decision)}</p>
            </NoticeBox>
        }
        .into_any();
    }
    let state = FormState::of("trust/appeal-answer");
    let of_this = state.value("sanction_id", "") == id;
    let refused = if of_this { state } else { FormState::default() };
    view! {
        <form method="post" action="/rpc/trust/appeal-answer" class="grid gap-3">
            <FormPage />
            <TextArea
                state=refused
                name="answer"
                label=tr!(l, report.answer_text)
                help=tr!(l, report.answer_help)
                rows=3
                maxlength=APPEAL_ANSWER_MAX_CHARS as u32
                of=id.clone()
            />
            <Hidden name="sanction_id" value=id />
            <div class="flex flex-wrap gap-3">
                <button class="button button-secondary" type="submit" name="stands" value="true">
                    {tr!(l, sanction.let_stand)}
                </button>
                <button class="button button-primary" type="submit" name="stands" value="false">
                    {tr!(l, sanction.lift)}
                </button>
            </div>
        </form>
    }
    .into_any()
}
