//! `/admin/experiments`: what is compared, and the form for the next one.

use super::words::{state, unit};
use domain::growth::experiment::{DealtKind, ExperimentState, ExperimentView};
use face::{
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FormPage, Page, PageHeader, Pager, SelectField, TextArea, TextField},
};
use growth::experiments::experiments_list;
use leptos::prelude::*;

/// `/admin/experiments`.
pub fn experiments_page() -> AnyView {
    page_of(async move {
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = experiments_list(&service_context(), None, cursor.as_deref()).await?;
        let l = locale();
        let rows = page.items.into_iter().map(|one| view! { <One one /> }).collect_view();
        let next = page
            .next_cursor
            .map(|cursor| face::address::with_query("/admin/experiments", [("cursor", cursor.as_str())]));
        Ok(view! {
            <Page title=tr!(l, xp.title)>
                <PageHeader title=tr!(l, xp.title) lead=tr!(l, xp.lead) />
                <ul class="grid gap-4">{rows}</ul>
                <Pager first=None next />
                <New />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn One(one: ExperimentView) -> impl IntoView {
    let l = locale();
    let kind = if one.state == ExperimentState::Running { "success" } else { "" };
    let href = format!("/admin/experiments/{}", one.id);
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <p class="flex flex-wrap items-baseline gap-2">
                    <a class="font-medium" href=href>
                        <code>{one.key}</code>
                    </a>
                    <Badge kind=kind text=state(l, one.state).to_string() />
                </p>
                <p>
                    <bdi>{one.hypothesis}</bdi>
                </p>
                <p class="text-sm text-ink-soft">
                    {tr!(l, xp.metric)} " " <code>{one.metric}</code> " · " {unit(l, one.unit)}
                </p>
            </div>
        </li>
    }
}

#[component]
fn New() -> impl IntoView {
    let l = locale();
    let form = FormState::of("growth/experiment-make");
    let units: Vec<_> =
        DealtKind::ALL.iter().map(|kind| (kind.code().to_owned(), unit(l, *kind).to_string())).collect();
    view! {
        <section class="card" aria-labelledby="new-experiment">
            <form method="post" action="/rpc/growth/experiment-make" class="card-body grid gap-5">
                <FormPage />
                <h2 id="new-experiment">{tr!(l, xp.new)}</h2>
                <ErrorSummary state=form.clone() />
                <TextArea state=form.clone() name="hypothesis" label=tr!(l, xp.hypothesis) />
                <TextField state=form.clone() name="metric" label=tr!(l, xp.metric) help=tr!(l, xp.metric_help) />
                <TextField
                    state=form.clone()
                    name="guardrails"
                    label=tr!(l, xp.guardrails)
                    help=tr!(l, xp.guardrails_help)
                    required=false
                />
                <TextField
                    state=form.clone()
                    name="variants"
                    label=tr!(l, xp.variants)
                    help=tr!(l, xp.variants_help)
                    value="control, treatment"
                />
                <SelectField state=form.clone() name="unit" label=tr!(l, xp.unit) options=units value="user" />
                <TextField
                    state=form.clone()
                    name="baseline"
                    label=tr!(l, xp.baseline)
                    help=tr!(l, xp.baseline_help)
                    required=false
                    inputmode="decimal"
                />
                <TextField
                    state=form.clone()
                    name="effect"
                    label=tr!(l, xp.effect)
                    help=tr!(l, xp.effect_help)
                    required=false
                    inputmode="decimal"
                />
                <TextField
                    state=form.clone()
                    name="before_days"
                    label=tr!(l, xp.before)
                    help=tr!(l, xp.before_help)
                    required=false
                    inputmode="numeric"
                />
                <TextField state=form name="key" label=tr!(l, xp.key) help=tr!(l, xp.key_help) required=false />
                <button class="button button-primary" type="submit">
                    {tr!(l, xp.make)}
                </button>
            </form>
        </section>
    }
}
