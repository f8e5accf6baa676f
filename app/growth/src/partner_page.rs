//! `/partner`: becoming a partner, and what a partner's link brings.

use super::words::{brought, partner_state};
use domain::growth::affiliate::{
    AffiliateDashboard, AffiliateState, BroughtPerson, BroughtState, CommissionRule, CommissionTo, RULE,
};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, NoticeBox, NoticeKind, Page, PageHeader, SelectField, TextField},
};
use growth::affiliates::affiliate_mine;
use leptos::prelude::*;

/// `/partner`.
pub fn partner_page() -> AnyView {
    page_of(async move {
        let told = match affiliate_mine(&service_context()).await {
            Ok(told) => Some(told),
            Err(error) if error.status() == 404 => None,
            Err(error) => return Err(error),
        };
        let l = locale();
        let approved = told.clone().filter(|told| told.state == AffiliateState::Approved);
        let asks = told.as_ref().is_none_or(|told| told.state == AffiliateState::Declined);
        let body = match approved {
            Some(told) => view! { <Dashboard told /> }.into_any(),
            None => view! { <Asked told=told.clone() /> }.into_any(),
        };
        Ok(view! {
            <Page title=tr!(l, partner.title) width="reading">
                <PageHeader title=tr!(l, partner.title) lead=lead(RULE) />
                {body}
                {asks.then(|| view! { <Apply told /> })}
                <Rules rule=RULE />
            </Page>
        }
        .into_any())
    })
}

fn lead(rule: CommissionRule) -> String {
    let l = locale();
    tr!(l, partner.lead, percent = format::number(l, rule.fee_percent))
}

/// How far the application is.
#[component]
fn Asked(told: Option<AffiliateDashboard>) -> impl IntoView {
    let l = locale();
    told.map(|told| {
        let (kind, text) = if told.state == AffiliateState::Waiting {
            (NoticeKind::Info, tr!(l, partner.waits))
        } else {
            (NoticeKind::Warning, tr!(l, partner.declined_lead))
        };
        let reason = (!told.reason.is_empty()).then(|| view! { <p dir="auto">{told.reason}</p> });
        view! {
            <NoticeBox kind>
                <p>{text}</p>
                {reason}
            </NoticeBox>
        }
    })
}

#[component]
fn Apply(told: Option<AffiliateDashboard>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("growth/partner-ask");
    let (name, site) = told.map(|told| (told.name, told.site)).unwrap_or_default();
    let ways = vec![
        (CommissionTo::Bank.code().to_owned(), tr!(l, partner.to_bank).to_owned()),
        (CommissionTo::Wallet.code().to_owned(), tr!(l, partner.to_wallet).to_owned()),
    ];
    view! {
        <section class="card" aria-labelledby="become">
            <form method="post" action="/rpc/growth/partner-ask" class="card-body grid gap-5">
                <FormPage />
                <h2 id="become">{tr!(l, partner.invitation)}</h2>
                <ErrorSummary state=state.clone() />
                <TextField
                    state=state.clone()
                    name="name"
                    label=tr!(l, partner.name)
                    help=tr!(l, partner.name_help)
                    value=name
                />
                <TextField state=state.clone() name="site" kind="url" label=tr!(l, partner.site) value=site />
                <SelectField state name="payout" label=tr!(l, partner.payout) options=ways />
                <button class="button button-primary" type="submit">
                    {tr!(l, partner.ask)}
                </button>
            </form>
        </section>
    }
}

#[component]
fn Dashboard(told: AffiliateDashboard) -> impl IntoView {
    view! {
        <Link url=told.url.clone() />
        <Figures told=told.clone() />
        <Brought people=told.people.clone() />
        <Payouts told />
    }
}

/// The link in a field, so that one tap selects it.
#[component]
fn Link(url: String) -> impl IntoView {
    let l = locale();
    view! {
        <section class="card">
            <div class="card-body grid gap-4">
                <div class="field">
                    <label class="field-label" for="partner-link">
                        {tr!(l, partner.link)}
                    </label>
                    <input
                        class="input"
                        id="partner-link"
                        dir="ltr"
                        readonly
                        value=url
                        aria-describedby="partner-link-help"
                    />
                    <p class="field-help" id="partner-link-help">
                        {tr!(l, partner.link_help)}
                    </p>
                </div>
            </div>
        </section>
    }
}

#[component]
fn Figures(told: AffiliateDashboard) -> impl IntoView {
    let l = locale();
    view! {
        <section class="grid gap-3" aria-labelledby="brought-in">
            <h2 id="brought-in">{tr!(l, invites.earned)}</h2>
            <dl class="facts">
                <dt>{tr!(l, partner.clicks)}</dt>
                <dd class="numbers">{format::number(l, told.clicks)}</dd>
                <dt>{tr!(l, partner.sign_ups)}</dt>
                <dd class="numbers">{format::number(l, told.sign_ups)}</dd>
                <dt>{tr!(l, partner.commission)}</dt>
                <dd class="numbers">{format::money(l, told.commission)}</dd>
            </dl>
        </section>
    }
}

#[component]
fn Brought(people: Vec<BroughtPerson>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let none = people.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, partner.none)}</p> });
    let rows = people.into_iter().map(|person| {
        let kind = if person.state == BroughtState::Paying { "success" } else { "" };
        let given = person.commissions.iter().map(|money| format::money(l, *money));
        let given = format::list(l, given.collect::<Vec<_>>());
        let lessons = (person.lessons > 0).then(|| {
            let lessons = tr!(l, partner.lessons, count = person.lessons);
            view! { <span class="numbers">" · " {lessons}</span> }
        });
        view! {
            <li class="flex flex-wrap items-baseline justify-between gap-2 border-t border-line py-3">
                <span class="grid">
                    <bdi class="font-medium">{person.name}</bdi>
                    <span class="text-sm text-ink-soft">
                        <time datetime=format::machine(person.joined_at)>
                            {format::date(l, zone, person.joined_at, now)}
                        </time>
                        {lessons}
                    </span>
                </span>
                <span class="flex items-baseline gap-2">
                    <span class="numbers">{given}</span>
                    <Badge kind=kind text=brought(l, person.state).to_string() />
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

/// Where the money is, and the way to have it.
#[component]
fn Payouts(told: AffiliateDashboard) -> impl IntoView {
    let l = locale();
    let (text, href, link) = match told.payout {
        CommissionTo::Bank => (tr!(l, partner.in_earnings), address::PAYOUTS, tr!(l, payouts.title)),
        CommissionTo::Wallet => (tr!(l, partner.in_wallet), "/wallet", tr!(l, nav.wallet)),
    };
    view! {
        <section class="grid gap-3" aria-labelledby="paid-out">
            <h2 id="paid-out">{tr!(l, partner.payout)}</h2>
            <p>{text} " " <a href=href>{link}</a></p>
            <p class="text-sm text-ink-soft">
                {partner_state(l, told.state)} " · " <bdi>{told.name}</bdi> " · " <bdi dir="ltr">{told.site}</bdi>
            </p>
        </section>
    }
}

#[component]
fn Rules(rule: CommissionRule) -> impl IntoView {
    let l = locale();
    view! {
        <section class="grid gap-3" aria-labelledby="rules">
            <h2 id="rules">{tr!(l, invites.rules)}</h2>
            <ul class="list-disc ps-5 grid gap-2">
                <li>{tr!(l, partner.rule_last)}</li>
                <li>{tr!(l, partner.rule_lessons, count = rule.lessons)}</li>
                <li>{tr!(l, partner.rule_days, days = format::number(l, rule.days))}</li>
                <li>{tr!(l, partner.rule_clear)}</li>
                <li>{tr!(l, partner.rule_self)}</li>
            </ul>
        </section>
    }
}
