//! `/referrals`: the own link, what it is worth, and who came by it.

use super::words::referred;
use domain::growth::referral::{CAP, Referrals, ReferredPerson, ReferredState};
use face::{
    format,
    page::page_of,
    request::{locale, page_request, service_context},
    ui::{Badge, Page, PageHeader},
};
use growth::referrals::referrals_mine;
use leptos::prelude::*;

/// `/referrals`.
pub fn invites_page() -> AnyView {
    page_of(async move {
        let told = referrals_mine(&service_context()).await?;
        let l = locale();
        let lead = tr!(l, invites.lead, amount = format::money(l, told.reward));
        Ok(view! {
            <Page title=tr!(l, invites.title) width="reading">
                <PageHeader title=tr!(l, invites.title) lead=lead />
                <Link told=told.clone() />
                <Earned told=told.clone() />
                <Came people=told.people />
                <Rules />
            </Page>
        }
        .into_any())
    })
}

/// The link in a field, so that one tap selects it.
#[component]
fn Link(told: Referrals) -> impl IntoView {
    let l = locale();
    view! {
        <section class="card">
            <div class="card-body grid gap-4">
                <div class="field">
                    <label class="field-label" for="own-link">
                        {tr!(l, invites.link)}
                    </label>
                    <input
                        class="input"
                        id="own-link"
                        dir="ltr"
                        readonly
                        value=told.url
                        aria-describedby="own-link-help"
                    />
                    <p class="field-help" id="own-link-help">
                        {tr!(l, invites.link_help)}
                    </p>
                </div>
                <p>
                    {tr!(l, invites.code)} " " <code dir="ltr">{told.code}</code>
                </p>
                <p class="text-ink-soft">{tr!(l, invites.credits, count = told.reward_credits)}</p>
            </div>
        </section>
    }
}

#[component]
fn Earned(told: Referrals) -> impl IntoView {
    let l = locale();
    view! {
        <section class="grid gap-3" aria-labelledby="earned">
            <h2 id="earned">{tr!(l, invites.earned)}</h2>
            <dl class="facts">
                <dt>{tr!(l, invites.money)}</dt>
                <dd class="numbers">{format::money(l, told.earned)}</dd>
                <dt>{tr!(l, credits.title)}</dt>
                <dd class="numbers">{format::number(l, told.credits_earned)}</dd>
                <dt>{tr!(l, invites.people)}</dt>
                <dd class="numbers">{format::number(l, told.total)}</dd>
            </dl>
            <p class="text-sm text-ink-soft">{tr!(l, invites.spent_first)}</p>
        </section>
    }
}

#[component]
fn Came(people: Vec<ReferredPerson>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let none = people.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, invites.none)}</p> });
    let rows = people.into_iter().map(|person| {
        let kind = if person.state == ReferredState::Rewarded { "success" } else { "" };
        let given = person.rewards.iter().map(|reward| format::money(l, *reward));
        let given = format::list(l, given.collect::<Vec<_>>());
        view! {
            <li class="flex flex-wrap items-baseline justify-between gap-2 border-t border-line py-3">
                <span class="grid">
                    <bdi class="font-medium">{person.name}</bdi>
                    <time class="text-sm text-ink-soft" datetime=format::machine(person.joined_at)>
                        {format::date(l, zone, person.joined_at, now)}
                    </time>
                </span>
                <span class="flex items-baseline gap-2">
                    <span class="numbers">{given}</span>
                    <Badge kind=kind text=referred(l, person.state).to_string() />
                </span>
            </li>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="came">
            <h2 id="came">{tr!(l, invites.came)}</h2>
            {none}
            <ul>{rows.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Rules() -> impl IntoView {
    let l = locale();
    view! {
        <section class="grid gap-3" aria-labelledby="rules">
            <h2 id="rules">{tr!(l, invites.rules)}</h2>
            <ul class="list-disc ps-5 grid gap-2">
                <li>{tr!(l, invites.rule_first)}</li>
                <li>{tr!(l, invites.rule_self)}</li>
                <li>{tr!(l, invites.rule_cap, count = CAP)}</li>
            </ul>
        </section>
    }
}
