//! A tutor's sales on the page of promotions: running, planned and ended, with what they gave.

use domain::money::promotions::{PromotionKind, PromotionState, PromotionView, Promotions};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    sales::rule_words,
    ui::{Badge, ErrorSummary, FormPage, Hidden},
};
use i18n::Locale;
use leptos::prelude::*;

/// What there is, and what the plan allows.
#[component]
pub fn Sales(found: Promotions) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let room = tr!(l, sales.room, open = format::number(l, found.open), limit = format::number(l, found.limit));
    let flash = (found.next_flash_at > now)
        .then(|| tr!(l, sales.next_flash, when = format::moment(l, zone, found.next_flash_at, now)));
    let none = found.items.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, sales.none)}</p> });
    let rows = found.items.into_iter().map(|sale| view! { <One sale /> });
    view! {
        <section class="grid gap-4" id="sales" aria-labelledby="sales-title">
            <h2 id="sales-title">{tr!(l, sales.title)}</h2>
            <p class="text-ink-soft">{tr!(l, sales.lead)}</p>
            <ErrorSummary state=FormState::of("growth/promotion-make") />
            <ErrorSummary state=FormState::of("growth/promotion-end") />
            {none}
            <ul class="grid gap-3">{rows.collect_view()}</ul>
            <p class="text-sm text-ink-soft">{room} " " {flash}</p>
        </section>
    }
    .into_any()
}

/// What kind of a sale it is.
pub(super) fn kind_name(l: Locale, kind: PromotionKind) -> &'static str {
    match kind {
        PromotionKind::Discount => tr!(l, sales.discount),
        PromotionKind::Flash => tr!(l, sales.flash),
        PromotionKind::Bundle => tr!(l, sales.bundle),
    }
}

/// From when until when.
fn span(l: Locale, sale: &PromotionView) -> String {
    let (zone, now) = (page_request().time_zone, service_context().now());
    let moment = |at| format::moment(l, zone, at, now);
    match sale.stopped_at.or(sale.ends_at) {
        Some(end) => tr!(l, sales.span, from = moment(sale.starts_at), until = moment(end)),
        None => tr!(l, sales.since, from = moment(sale.starts_at)),
    }
}

#[component]
fn One(sale: PromotionView) -> impl IntoView {
    let l = locale();
    let (look, state) = match sale.state {
        PromotionState::Running => ("success", tr!(l, sales.running)),
        PromotionState::Planned => ("primary", tr!(l, sales.planned)),
        PromotionState::Ended => ("", tr!(l, sales.ended)),
    };
    let off = tr!(l, sale.off, percent = format::number(l, sale.percent.into()));
    let rule = rule_words(l, &sale.rule);
    let rule = if rule.is_empty() { tr!(l, sales.for_all).to_string() } else { rule.join(" · ") };
    let given = tr!(l, sales.given, count = sale.uses, money = format::money(l, sale.given));
    let most = sale.max_uses.map(|most| tr!(l, sales.most, count = most));
    let used = [Some(given), most].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let act = match sale.state {
        PromotionState::Running => Some(tr!(l, sales.end)),
        PromotionState::Planned => Some(tr!(l, sales.take_back)),
        PromotionState::Ended => None,
    };
    let act = act.map(|text| {
        view! {
            <form method="post" action="/rpc/growth/promotion-end">
                <FormPage />
                <Hidden name="promotion_id" value=sale.id.to_string() />
                <button
                    class="button button-secondary button-small"
                    type="submit"
                    aria-label=format!("{text}: {} {off}", kind_name(l, sale.kind))
                >
                    {text}
                </button>
            </form>
        }
    });
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-4">
                <div class="grid gap-1">
                    <p class="flex flex-wrap items-baseline gap-2">
                        <strong>{kind_name(l, sale.kind)} ": " {off.clone()}</strong>
                        <Badge kind=look text=state.to_string() />
                    </p>
                    <p>{rule}</p>
                    <p class="numbers text-ink-soft">{span(l, &sale)}</p>
                    <p class="numbers text-ink-soft">{used}</p>
                </div>
                {act}
            </div>
        </li>
    }
    .into_any()
}
