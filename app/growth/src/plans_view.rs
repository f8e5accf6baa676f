//! A tutor's plan on the page of promotions: what there is, what it costs, and what follows.

use super::words::plan_name;
use domain::growth::plans::{Plan, PlanOffer, SubscriptionState, SubscriptionView};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind},
};
use leptos::prelude::*;

/// The plans beside each other, the own one marked.
#[component]
pub fn Plans(told: SubscriptionView) -> impl IntoView {
    let l = locale();
    let state = FormState::of("growth/plan-choose");
    let told_next = told.clone();
    let cards = told.plans.clone().into_iter().map(|offer| view! { <Offer offer told=told.clone() /> });
    let cards = cards.collect_view();
    view! {
        <section class="grid gap-4" id="plans" aria-labelledby="plans-title">
            <h2 id="plans-title">{tr!(l, plans.title)}</h2>
            <p class="text-ink-soft">{tr!(l, plans.lead)}</p>
            <ErrorSummary state />
            <Follows told=told_next />
            <ul class="grid gap-4 lg:grid-cols-3">{cards}</ul>
            <p class="text-sm text-ink-soft">{tr!(l, plans.rule)}</p>
        </section>
    }
}

/// Until when it is paid, and what comes then.
#[component]
fn Follows(told: SubscriptionView) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let date = move |at| format::date(l, zone, at, now);
    if let Some(until) = told.grace_until {
        return view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{tr!(l, plans.grace, day = date(until))}</p>
            </NoticeBox>
        }
        .into_any();
    }
    let Some(until) = told.paid_until.filter(|_| told.state == Some(SubscriptionState::Active)) else {
        return ().into_any();
    };
    let then = match told.next_tier {
        Plan::Free => tr!(l, plans.then_free).to_string(),
        same if same == told.tier => tr!(l, plans.then_same).to_string(),
        other => tr!(l, plans.then_other, plan = plan_name(l, other)),
    };
    view! { <p>{tr!(l, plans.until, day = date(until))} " " {then}</p> }.into_any()
}

#[component]
fn Offer(offer: PlanOffer, told: SubscriptionView) -> impl IntoView {
    let l = locale();
    let (own, name) = (offer.tier == told.tier, plan_name(l, offer.tier));
    let price = match offer.tier {
        Plan::Free => tr!(l, plans.nothing).to_string(),
        _ => tr!(l, plans.month, price = format::money(l, offer.price)),
    };
    let limits = offer.limits;
    let mut lines = vec![
        tr!(l, plans.campaigns, count = limits.campaigns),
        tr!(l, plans.sales, count = limits.promotions),
        tr!(l, plans.report, days = format::number(l, limits.report_days)),
        tr!(l, plans.requests, requests = format::number(l, limits.requests_per_minute.into())),
    ];
    if limits.badge {
        lines.push(tr!(l, plans.badge).to_string());
    }
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let text = match (own, offer.tier) {
        (true, Plan::Free) => None,
        (true, tier) if told.next_tier == tier => None,
        (true, _) => Some(tr!(l, plans.keep).to_string()),
        (false, tier) if told.next_tier == tier && told.tier != Plan::Free => None,
        (false, Plan::Free) => Some(tr!(l, plans.end).to_string()),
        (false, _) => Some(tr!(l, plans.choose, plan = name)),
    };
    let class = if offer.tier > told.tier { "button button-primary" } else { "button button-secondary" };
    let button = text.map(|text| {
        view! {
            <form method="post" action="/rpc/growth/plan-choose">
                <FormPage />
                <Hidden name="tier" value=offer.tier.code() />
                <button class=class type="submit">
                    {text}
                </button>
            </form>
        }
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h3 class="flex flex-wrap items-baseline gap-2">
                    {name} {own.then(|| view! { <Badge kind="success" text=tr!(l, plans.own).to_string() /> })}
                </h3>
                <p class="text-lg font-semibold numbers">{price}</p>
                <ul class="list-disc ps-5 grid gap-1">{lines}</ul>
                {button}
            </div>
        </li>
    }
}
