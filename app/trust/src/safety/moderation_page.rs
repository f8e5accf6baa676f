//! Texts that wait to be read, for the staff.

use domain::trust::moderation::{HeldText, REASON_MAX_CHARS};
use face::{
    address,
    concerns::concern_words,
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Opener, Page, PageHeader, TextArea},
};
use leptos::prelude::*;
use services::trust::moderation::held_list;

/// `/admin/moderation`.
pub fn moderation_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let waiting = held_list(&service_context()).await?.items;
        let several = (waiting.len() > 1).then(|| view! { <Several /> });
        let list = if waiting.is_empty() {
            view! { <super::reports_page::Nothing /> }.into_any()
        } else {
            let texts = waiting.into_iter().map(|text| view! { <One text /> }).collect_view();
            view! { <ul class="grid gap-4">{texts}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, held.title) width="reading">
                <PageHeader title=tr!(l, held.title) lead=tr!(l, held.lead) />
                <ErrorSummary state=FormState::of("trust/text-remove") />
                <ErrorSummary state=FormState::of("trust/text-approve") />
                <ErrorSummary state=FormState::of("trust/texts-approve") />
                {list}
                {several}
                <p>
                    <a href="/admin/tutors">{tr!(l, held.profiles)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// Lets through what was chosen above, all at once.
#[component]
fn Several() -> impl IntoView {
    view! {
        <form method="post" action="/rpc/trust/texts-approve" id="chosen-texts">
            <FormPage />
            <button class="button button-primary" type="submit">
                {tr!(locale(), held.approve_chosen)}
            </button>
        </form>
    }
}

#[component]
fn One(text: HeldText) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let due = tr!(l, cases.until, when = format::moment(l, zone, text.due_at, now));
    let concerns = text.concerns.iter().map(|it| view! { <Badge text=concern_words(l, *it) /> }).collect_view();
    let (id, state) = (text.id.to_string(), FormState::of("trust/text-remove"));
    let of_this = state.value("text_id", "") == id;
    let refused = if of_this { state } else { FormState::default() };
    let open = refused.refusal().is_some();
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <div class="flex flex-wrap items-center gap-2">
                    <h2 class="text-lg">
                        <a href=address::user(text.author_id)>
                            <bdi>{text.author_name}</bdi>
                        </a>
                    </h2>
                    {concerns}
                </div>
                <p class="text-sm text-ink-soft">{due}</p>
                <label class="choice">
                    <input type="checkbox" form="chosen-texts" name="text_ids[]" value=id.clone() />
                    {tr!(l, held.choose)}
                </label>
                <blockquote class="border-s-4 border-line ps-4 whitespace-pre-line" dir="auto">
                    {text.text}
                </blockquote>
                <form method="post" action="/rpc/trust/text-approve">
                    <FormPage />
                    <Hidden name="text_id" value=id.clone() />
                    <button class="button button-primary" type="submit">
                        {tr!(l, held.approve)}
                    </button>
                </form>
                <details open=open>
                    <Opener text=tr!(l, held.remove) class="text-primary-text" />
                    <form method="post" action="/rpc/trust/text-remove" class="grid gap-3 pt-2">
                        <FormPage />
                        <TextArea
                            state=refused
                            name="reason"
                            label=tr!(l, staff.reason)
                            help=tr!(l, held.remove_help)
                            rows=3
                            maxlength=REASON_MAX_CHARS as u32
                            of=id.clone()
                        />
                        <Hidden name="text_id" value=id />
                        <div>
                            <button class="button button-danger" type="submit">
                                {tr!(l, held.remove)}
                            </button>
                        </div>
                    </form>
                </details>
            </div>
        </li>
    }
}
