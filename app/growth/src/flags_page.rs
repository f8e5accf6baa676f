//! `/admin/flags`: what is switched on for whom.

use domain::growth::flag_view::{FlagState, FlagView};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Page, PageHeader, TextField},
};
use growth::flags::flags_told;
use leptos::prelude::*;

/// `/admin/flags`.
pub fn flags_page() -> AnyView {
    page_of(async move {
        let flags = flags_told(&service_context()).await?.items;
        let l = locale();
        let none = flags.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, flags.none)}</p> });
        let rows = flags.into_iter().map(|flag| view! { <Row flag /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, flags.title)>
                <PageHeader title=tr!(l, flags.title) lead=tr!(l, flags.lead) />
                <ErrorSummary state=FormState::of("growth/flag-kill") />
                {none}
                <ul class="grid gap-4">{rows}</ul>
                <Put />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Row(flag: FlagView) -> impl IntoView {
    let l = locale();
    let (kind, text) = match flag.state {
        FlagState::On => ("success", tr!(l, flags.on)),
        FlagState::Killed => ("error", tr!(l, flags.killed)),
        FlagState::Stale => ("warning", tr!(l, flags.stale)),
    };
    let roles = format::list(l, &flag.rules.roles);
    let roles = (!roles.is_empty()).then(|| view! { <span>" · " {roles}</span> });
    let off = (flag.state != FlagState::Killed).then(|| {
        view! {
            <form method="post" action="/rpc/growth/flag-kill">
                <FormPage />
                <Hidden name="key" value=flag.key.clone() />
                <button class="button button-danger button-small" type="submit">
                    {tr!(l, flags.kill)}
                    <span class="sr-only">{flag.key.clone()}</span>
                </button>
            </form>
        }
    });
    let rollout = tr!(l, ranker.percent, share = format::number(l, flag.rollout));
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-3">
                <div class="grid gap-1">
                    <p class="flex flex-wrap items-baseline gap-2">
                        <code class="font-medium">{flag.key.clone()}</code>
                        <Badge kind=kind text=text.to_string() />
                    </p>
                    <p class="text-sm text-ink-soft">
                        <span class="numbers">{rollout}</span>
                        {roles}
                        " · "
                        <bdi>{flag.owner.clone()}</bdi>
                        " · "
                        {tr!(l, flags.until)}
                        " "
                        <time datetime=flag.expires_on.to_string()>{flag.expires_on.to_string()}</time>
                    </p>
                </div>
                {off}
            </div>
        </li>
    }
}

#[component]
fn Put() -> impl IntoView {
    let l = locale();
    let form = FormState::of("growth/flag-put");
    view! {
        <section class="card" aria-labelledby="put-flag">
            <form method="post" action="/rpc/growth/flag-put" class="card-body grid gap-5">
                <FormPage />
                <h2 id="put-flag">{tr!(l, flags.put)}</h2>
                <ErrorSummary state=form.clone() />
                <TextField state=form.clone() name="key" label=tr!(l, flags.key) help=tr!(l, flags.key_help) />
                <TextField
                    state=form.clone()
                    name="rollout"
                    label=tr!(l, flags.rollout)
                    inputmode="numeric"
                    value="0"
                />
                <TextField state=form.clone() name="owner" label=tr!(l, flags.owner) />
                <TextField
                    state=form
                    name="expires_on"
                    kind="date"
                    label=tr!(l, flags.expires_on)
                    help=tr!(l, flags.expires_help)
                    required=false
                />
                <button class="button button-primary" type="submit">
                    {tr!(l, flags.save)}
                </button>
            </form>
        </section>
    }
}
