//! Looking at the skills of people one does not know.

use domain::people::skills::verification::SkillToAssess;
use face::{
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{Avatar, Badge, EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader, TextArea},
};
use leptos::prelude::*;
use services::people::skills::assessing::skills_to_assess;

/// `/settings/skills/assess`.
pub fn assess_page() -> AnyView {
    page_of(async move {
        let waiting = skills_to_assess(&service_context()).await?.items;
        let l = locale();
        let none = waiting.is_empty().then(|| {
            view! {
                <EmptyState
                    picture="nothing-waiting"
                    title=tr!(l, skills.assess_none)
                    text=tr!(l, skills.assess_none_text)
                    href="/settings/skills"
                    action=tr!(l, skills.title)
                />
            }
        });
        let cards = waiting.into_iter().map(|asked| view! { <Asked asked /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, skills.assess_title) width="reading">
                <PageHeader title=tr!(l, skills.assess_title) lead=tr!(l, skills.assess_lead) />
                <ErrorSummary state=FormState::of("people/skill-assess") />
                {none}
                <ul class="grid gap-4">{cards}</ul>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Asked(asked: SkillToAssess) -> impl IntoView {
    let l = locale();
    let id = asked.id.to_string();
    let appeal = asked.appeal.map(|reason| {
        view! {
            <p class="whitespace-pre-line" dir="auto">
                <strong>{tr!(l, skills.appealed)}</strong>
                " "
                {reason}
            </p>
        }
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-4">
                <p class="flex flex-wrap items-center gap-3">
                    <Avatar name=asked.display_name.clone() photo=asked.photo_url size="size-10" />
                    <span class="font-medium">
                        <bdi>{asked.display_name}</bdi>
                    </span>
                    <Badge kind="primary" text=asked.name />
                </p>
                <p class="whitespace-pre-line" dir="auto">
                    {asked.evidence}
                </p>
                {appeal}
                <form method="post" action="/rpc/people/skill-assess" class="grid gap-4">
                    <FormPage />
                    <Hidden name="verification_id" value=id.clone() />
                    <div class="grid gap-3 sm:grid-cols-3">
                        <Mark name="accuracy" label=tr!(l, skills.accuracy) />
                        <Mark name="depth" label=tr!(l, skills.depth) />
                        <Mark name="teaching" label=tr!(l, skills.clearness) />
                    </div>
                    <TextArea
                        state=FormState::default()
                        name="comment"
                        label=tr!(l, skills.comment)
                        rows=3
                        maxlength=2_000
                        of=id
                    />
                    <div>
                        <button class="button button-primary" type="submit">
                            {tr!(l, skills.assess_send)}
                        </button>
                    </div>
                </form>
            </div>
        </li>
    }
}

/// A mark from 1 to 5.
#[component]
fn Mark(name: &'static str, #[prop(into)] label: String) -> impl IntoView {
    let options = (1..=5).map(|mark| {
        let selected = mark == 3;
        view! {
            <option value=mark.to_string() selected=selected>
                {mark.to_string()}
            </option>
        }
    });
    view! {
        <label class="field">
            <span class="field-label text-sm">{label}</span>
            <select class="input" name=name>
                {options.collect_view()}
            </select>
        </label>
    }
}
