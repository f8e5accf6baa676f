//! A tutor's payouts (MO9): what can be paid out, the way to the next commission, how they are paid, statements.

use super::earnings_view::Earnings;
use chrono::{Datelike, Months};
use domain::{
    calendar::today_in,
    identity::Role,
    money::{
        CommissionTier, Currency, Money,
        payments::EarningsBalance,
        payouts::{PayoutMethodKind, PayoutMethodView, PayoutSpeed, PayoutStatus, PayoutView},
    },
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{
        Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, Pager, SelectField, TextField,
    },
};
use leptos::prelude::*;
use money::{
    earnings::{earnings_by_month, payout_balance, tier_progress},
    payouts::{methods_get, payout_wants_phone, payouts_list},
};

/// Months that have a statement on the page.
const STATEMENTS: u32 = 12;

/// `/teach/payouts`.
pub fn payouts_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let (balances, earned) = (payout_balance(&context).await?.balances, earnings_by_month(&context).await?);
        let method = methods_get(&context).await?.items.into_iter().next();
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let wants_phone = payout_wants_phone(&context).await?;
        let page = payouts_list(&context, None, cursor.as_deref()).await?;
        // A partner who teaches nobody has earnings and no tier.
        let teaches = context.person().is_some_and(|person| person.roles.contains(&Role::Tutor));
        let lifetime = if teaches { Some(tier_progress(&context).await?) } else { None };
        let l = locale();
        let ready = method.as_ref().is_some_and(can_be_paid);
        let ask = view! { <Ask balances=balances.clone() ready /> }.into_any();
        let first = cursor.is_some().then(|| address::PAYOUTS.to_owned());
        let next = page.next_cursor.map(|next| format!("{}?cursor={next}", address::PAYOUTS));
        Ok(view! {
            <Page title=tr!(l, payouts.title)>
                <PageHeader title=tr!(l, payouts.title) lead=tr!(l, payouts.lead) />
                <Debts balances=balances.clone() />
                <div class="grid gap-8 lg:grid-cols-[1fr_360px]">
                    <div class="grid gap-6 content-start min-w-0">
                        <Earnings balances=balances.clone() earned />
                        {lifetime.map(|lifetime| view! { <Tier lifetime /> })}
                        <History payouts=page.items />
                        <Pager first next />
                        <Statements />
                    </div>
                    <div class="grid gap-6 content-start">
                        {if wants_phone { phone_first() } else { ask }}
                        <Method method />
                    </div>
                </div>
            </Page>
        }
        .into_any())
    })
}

/// Before the first payout a phone number is confirmed.
fn phone_first() -> AnyView {
    let l = locale();
    view! {
        <NoticeBox kind=NoticeKind::Info>
            <p>{tr!(l, payouts.phone_first)}</p>
            <p>
                <a href=address::PHONE>{tr!(l, payouts.phone_confirm)}</a>
            </p>
        </NoticeBox>
    }
    .into_any()
}

/// What is owed is said first: it explains why nothing can be asked for.
#[component]
fn Debts(balances: Vec<EarningsBalance>) -> impl IntoView {
    let l = locale();
    let owed = balances.into_iter().filter(|balance| balance.debt > 0);
    owed.map(|balance| {
        let amount = format::money(l, Money::new(balance.debt, balance.currency));
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{tr!(l, payouts.debt, amount = amount)}</p>
            </NoticeBox>
        }
    })
    .collect_view()
}

/// How much commission is taken now, and what is missing to the next tier.
#[component]
pub fn Tier(lifetime: i64) -> impl IntoView {
    let l = locale();
    let tier = CommissionTier::from_lifetime(lifetime);
    let usd = |minor: i64| format::money(l, Money::new(minor, Currency::Usd));
    let next = tier.next_from_usd_minor().map(|from| {
        let then = CommissionTier::from_lifetime(from).percent();
        let text = tr!(l, payouts.next_tier, amount = usd(from - lifetime.max(0)), percent = format::number(l, then));
        view! {
            <label class="grid gap-1 text-sm">
                <span class="numbers">{text}</span>
                <progress max=from value=lifetime.clamp(0, from)></progress>
            </label>
        }
    });
    view! {
        <section class="card" aria-labelledby="tier">
            <div class="card-body grid gap-3">
                <h2 id="tier">{tr!(l, payouts.tier, percent = format::number(l, tier.percent()))}</h2>
                {next}
            </div>
        </section>
    }
}

#[component]
fn Ask(balances: Vec<EarningsBalance>, ready: bool) -> impl IntoView {
    let l = locale();
    let state = FormState::of("money/payout-ask");
    let payable: Vec<EarningsBalance> = balances.into_iter().filter(|balance| balance.available > 0).collect();
    let Some(first) = payable.first().cloned().filter(|_| ready) else {
        let why = if ready || payable.is_empty() { tr!(l, payouts.nothing) } else { tr!(l, payouts.method_first) };
        return view! { <NotNow why=why.to_owned() state /> }.into_any();
    };
    let units = payable.iter().map(|balance| {
        let amount = format::money(l, Money::new(balance.available, balance.currency));
        (balance.currency.code().to_owned(), amount)
    });
    let speeds = vec![
        (PayoutSpeed::Standard.code().to_owned(), tr!(l, payouts.standard).to_string()),
        (PayoutSpeed::Instant.code().to_owned(), tr!(l, payouts.instant).to_string()),
    ];
    let amount = Money::new(first.available, first.currency).decimal();
    view! {
        <section class="card" aria-labelledby="ask">
            <form method="post" action="/rpc/money/payout-ask" class="card-body grid gap-5">
                <FormPage />
                <h2 id="ask">{tr!(l, payouts.ask)}</h2>
                <ErrorSummary state=state.clone() />
                <SelectField
                    state=state.clone()
                    name="currency"
                    label=tr!(l, payouts.from)
                    options=units.collect()
                    value=first.currency.code()
                />
                <TextField
                    state=state.clone()
                    name="amount"
                    label=tr!(l, cancel.amount)
                    value=amount
                    inputmode="decimal"
                />
                <SelectField state name="speed" label=tr!(l, payouts.speed) options=speeds value="standard" />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, payouts.ask)}
                </button>
            </form>
        </section>
    }
    .into_any()
}

fn can_be_paid(method: &PayoutMethodView) -> bool {
    method.ready && !method.held && method.usable_at.is_none()
}

/// Why nothing can be asked for.
#[component]
fn NotNow(why: String, state: FormState) -> impl IntoView {
    let l = locale();
    view! {
        <section class="card">
            <div class="card-body grid gap-2">
                <h2>{tr!(l, payouts.ask)}</h2>
                <ErrorSummary state />
                <p class="text-ink-soft">{why}</p>
            </div>
        </section>
    }
}

#[component]
fn Method(method: Option<PayoutMethodView>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let said = method.as_ref().and_then(|method| match method.usable_at {
        _ if method.held => Some(tr!(l, payouts.method_held).to_string()),
        Some(at) => Some(tr!(l, payouts.method_waits, date = format::moment(l, zone, at, now))),
        None => None,
    });
    let said = said.map(|text| {
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{text}</p>
            </NoticeBox>
        }
    });
    let shown = method.as_ref().map(|method| {
        let name = method_name(method.kind);
        let text = if method.account.is_empty() { name } else { format!("{name} · {}", method.account) };
        let waits = (!method.ready).then(|| view! { <Badge kind="warning" text=tr!(l, payouts.not_ready) /> });
        view! { <p class="flex flex-wrap gap-2 font-medium">{text} {waits}</p> }
    });
    view! {
        <section class="card" aria-labelledby="method">
            <div class="card-body grid gap-5">
                <h2 id="method">{tr!(l, payouts.method)}</h2>
                {shown} {said}
                <form method="post" action="/rpc/money/payout-onboarding">
                    <FormPage />
                    <button class="button button-secondary button-wide" type="submit">
                        {tr!(l, payouts.connect)}
                    </button>
                </form>
                <MethodForm method />
            </div>
        </section>
    }
}

/// A bank account, or as agreed.
#[component]
fn MethodForm(method: Option<PayoutMethodView>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("money/payout-method");
    let kinds = [PayoutMethodKind::Bank, PayoutMethodKind::Manual];
    let kinds = kinds.map(|kind| (kind.code().to_owned(), method_name(kind))).to_vec();
    let payees = vec![
        ("individual".to_owned(), tr!(l, payouts.individual).to_string()),
        ("business".to_owned(), tr!(l, payouts.business).to_string()),
    ];
    let kind = method.as_ref().map_or("bank", |method| method.kind.code());
    let kind = if kind == "connect" { "bank" } else { kind }.to_owned();
    let holder = method.as_ref().map(|method| method.holder.clone()).unwrap_or_default();
    let automatic = method.as_ref().is_some_and(|method| method.automatic);
    view! {
        <form method="post" action="/rpc/money/payout-method" class="grid gap-4">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <SelectField state=state.clone() name="kind" label=tr!(l, payouts.way) options=kinds value=kind />
            <SelectField
                state=state.clone()
                name="payee_kind"
                label=tr!(l, payouts.payee)
                options=payees
                value="individual"
            />
            <TextField
                state=state.clone()
                name="holder"
                label=tr!(l, payouts.holder)
                value=holder
                autocomplete="name"
                required=false
            />
            <TextField
                state
                name="account"
                label=tr!(l, payouts.account)
                help=tr!(l, payouts.account_help)
                required=false
            />
            <label class="flex items-center gap-2">
                <input type="checkbox" name="automatic" value="true" checked=automatic />
                {tr!(l, payouts.automatic)}
            </label>
            <button class="button button-primary" type="submit">
                {tr!(l, form.save)}
            </button>
        </form>
    }
}

fn method_name(kind: PayoutMethodKind) -> String {
    let l = locale();
    match kind {
        PayoutMethodKind::Connect => tr!(l, payouts.connect_name),
        PayoutMethodKind::Bank => tr!(l, payouts.bank_name),
        PayoutMethodKind::Manual => tr!(l, payouts.manual_name),
    }
    .to_string()
}

/// The word for where a payout stands.
pub fn status_badge(status: PayoutStatus) -> AnyView {
    let l = locale();
    let (kind, text) = match status {
        PayoutStatus::Requested => ("warning", tr!(l, payouts.requested)),
        PayoutStatus::Paid => ("success", tr!(l, payouts.paid)),
        PayoutStatus::Failed => ("error", tr!(l, payouts.failed)),
    };
    view! { <Badge kind text /> }.into_any()
}

/// A payout that its owner stopped.
pub fn held_badge(held: bool) -> Option<AnyView> {
    held.then(|| view! { <Badge kind="error" text=tr!(locale(), payouts.held) /> }.into_any())
}

#[component]
fn History(payouts: Vec<PayoutView>) -> impl IntoView {
    let l = locale();
    let zone = page_request().time_zone;
    let now = service_context().now();
    let row = |payout: PayoutView| {
        view! {
            <tr>
                <td>{format::date(l, zone, payout.created_at, now)}</td>
                <td>{status_badge(payout.status)} {held_badge(payout.held)}</td>
                <td class="max-sm:hidden">{method_name(payout.method)}</td>
                <td class="numbers font-medium">{format::money(l, payout.amount)}</td>
            </tr>
        }
    };
    let body = if payouts.is_empty() {
        view! { <p class="text-ink-soft">{tr!(l, payouts.none)}</p> }.into_any()
    } else {
        let rows = payouts.into_iter().map(row).collect_view();
        view! {
            <div class="table-box" role="group" tabindex="0" aria-labelledby="payouts">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, wallet.date)}</th>
                            <th scope="col">{tr!(l, payouts.state)}</th>
                            <th scope="col" class="max-sm:hidden">
                                {tr!(l, payouts.way)}
                            </th>
                            <th scope="col" class="numbers">
                                {tr!(l, cancel.amount)}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="grid gap-3" aria-labelledby="payouts">
            <h2 id="payouts">{tr!(l, payouts.title)}</h2>
            {body}
        </section>
    }
}

/// A table for each of the last months.
/// A file a month, for the last twelve.
#[component]
pub fn Statements() -> impl IntoView {
    let l = locale();
    let today = today_in(page_request().time_zone, service_context().now());
    let month = |back: u32| today.with_day(1)?.checked_sub_months(Months::new(back));
    let link = |(name, of): (String, String)| {
        let file = format!("/api/v1/payouts/statements/{of}");
        view! {
            <li class="flex flex-wrap gap-x-2">
                <a href=format!("{file}.csv") download="">
                    {name}
                </a>
                <a href=format!("{file}.pdf") rel="nofollow">
                    "PDF"
                </a>
            </li>
        }
    };
    // For who fills in a form of the taxes: a whole year too.
    let years = [today.year(), today.year() - 1].map(|year| (year.to_string(), format!("{year:04}")));
    let months = (0..STATEMENTS)
        .filter_map(month)
        .map(|first| (format::month_year(l, first), format!("{:04}-{:02}", first.year(), first.month())));
    let links = years.into_iter().chain(months).map(link).collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="statements">
            <h2 id="statements">{tr!(l, payouts.statements)}</h2>
            <p class="text-ink-soft">{tr!(l, payouts.statements_help)}</p>
            <ul class="flex flex-wrap gap-x-6 gap-y-2">{links}</ul>
        </section>
    }
}
