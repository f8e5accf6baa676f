//! Promo codes for the staff: what there is, how much of it is used, a new one, and the button that stops one.

use domain::money::{Currency, Money, promo::PromoView};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Page, PageHeader, Pager, TextField},
};
use leptos::prelude::*;
use money::promo::promo_list;

/// `/admin/promo-codes`.
pub fn promo_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = promo_list(&context, None, cursor.as_deref()).await?;
        let l = locale();
        let first = cursor.is_some().then(|| address::PROMO_CODES.to_owned());
        let next = page.next_cursor.map(|next| format!("{}?cursor={next}", address::PROMO_CODES));
        let rows = page.items.into_iter().map(|code| view! { <Code code /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, promo.title)>
                <PageHeader title=tr!(l, promo.title) lead=tr!(l, promo.lead) />
                <div class="grid gap-8 lg:grid-cols-[1fr_360px]">
                    <div class="grid gap-4 content-start min-w-0">
                        <ErrorSummary state=FormState::of("money/promo-stop") />
                        <ul class="grid gap-3">{rows}</ul>
                        <Pager first next />
                    </div>
                    <New />
                </div>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Code(code: PromoView) -> impl IntoView {
    let l = locale();
    let currency = code.budget.map(|budget| budget.currency);
    let unit = code.discount.currency.as_deref().and_then(|code| Currency::parse(code).ok()).or(currency);
    let money = |minor: i64| format::money(l, Money::new(minor, unit.unwrap_or(Currency::Usd)));
    let off = match (code.discount.percent, code.discount.amount) {
        (Some(percent), _) => tr!(l, promo.percent_off, percent = format::number(l, percent)),
        (None, amount) => tr!(l, promo.amount_off, amount = money(amount.unwrap_or_default())),
    };
    let uses = match code.max_uses {
        Some(most) => tr!(l, promo.uses_of, count = code.uses, most = format::number(l, most.into())),
        None => tr!(l, promo.uses, count = code.uses),
    };
    let spent =
        code.budget.map(|budget| tr!(l, promo.spent_of, spent = money(code.spent), budget = format::money(l, budget)));
    let until = code.ends_at.map(|at| {
        tr!(l, packages.until, date = format::date(l, page_request().time_zone, at, service_context().now()))
    });
    let first = code.first_booking_only.then(|| tr!(l, promo.first_only));
    let per_user = code.max_uses_per_user.map(|most| tr!(l, promo.per_user, count = most));
    let parts = [Some(uses), per_user, spent, until, first.map(str::to_owned)];
    let facts = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let (act, text) = if code.active { ("stop", tr!(l, promo.stop)) } else { ("start", tr!(l, promo.start)) };
    let label = format!("{text}: {}", code.code);
    let stopped = (!code.active).then(|| view! { <Badge text=tr!(l, promo.stopped) /> });
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-3">
                <div class="grid gap-1 min-w-0">
                    <p class="flex flex-wrap items-center gap-2 font-semibold">
                        <bdi class="numbers">{code.code.clone()}</bdi>
                        <Badge kind="success" text=off />
                        {stopped}
                    </p>
                    <p class="text-sm text-ink-soft numbers">{facts}</p>
                </div>
                <form method="post" action="/rpc/money/promo-stop">
                    <FormPage />
                    <Hidden name="promo_id" value=code.id.to_string() />
                    <Hidden name="act" value=act />
                    <button class="button button-secondary button-small" type="submit" aria-label=label>
                        {text}
                    </button>
                </form>
            </div>
        </li>
    }
}

#[component]
fn New() -> impl IntoView {
    let l = locale();
    let state = FormState::of("money/promo-make");
    let optional = |name: &'static str, label: String, help: String| {
        view! {
            <TextField state=state.clone() name label help required=false inputmode="numeric" />
        }
    };
    view! {
        <section class="card content-start h-fit" aria-labelledby="new-code">
            <form method="post" action="/rpc/money/promo-make" class="card-body grid gap-5">
                <FormPage />
                <h2 id="new-code">{tr!(l, promo.new)}</h2>
                <ErrorSummary state=state.clone() />
                <TextField state=state.clone() name="code" label=tr!(l, promo.code) value="" />
                <TextField
                    state=state.clone()
                    name="discount"
                    label=tr!(l, promo.discount)
                    help=tr!(l, promo.discount_help)
                />
                {optional("max_uses", tr!(l, promo.max_uses).to_string(), String::new())}
                {optional("max_uses_per_user", tr!(l, promo.max_uses_per_user).to_string(), String::new())}
                {optional("budget", tr!(l, promo.budget).to_string(), tr!(l, promo.budget_help).to_string())}
                <TextField state=state.clone() name="ends_on" kind="date" label=tr!(l, promo.ends_on) required=false />
                <label class="flex items-center gap-2">
                    <input type="checkbox" name="first_booking_only" value="true" />
                    {tr!(l, promo.first_only)}
                </label>
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, promo.make)}
                </button>
            </form>
        </section>
    }
}
