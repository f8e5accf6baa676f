//! The wallet (MO6): balances, topping up, history.

use super::earnings_view::Earnings;
use domain::{
    bookings::PaymentState,
    identity::Role,
    money::{
        Currency, JournalKind, Money,
        wallet::{Wallet, WalletEntry},
    },
    page::Page as ItemPage,
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, own_currency, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, Pager, TextField},
};
use leptos::prelude::*;
use money::{
    earnings::{earnings_by_month, payout_balance},
    wallet::{wallet_get, wallet_history},
};

/// `/wallet`.
pub fn wallet_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let cursor = Some(query("cursor")).filter(|c| !c.is_empty());
        let wallet = wallet_get(&context).await?;
        let history = wallet_history(&context, None, cursor.as_deref()).await?;
        let (balances, earned) = (payout_balance(&context).await?.balances, earnings_by_month(&context).await?);
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, nav.wallet)>
                <PageHeader title=tr!(l, nav.wallet) lead=tr!(l, wallet.lead) />
                <div class="grid gap-8 lg:grid-cols-[1fr_360px] lg:grid-rows-[auto_1fr]">
                    <div class="grid gap-6 content-start min-w-0">
                        <Balances wallet />
                        <Earnings balances earned />
                    </div>
                    // A child's lessons are paid from its parent's wallet.
                    <div class="lg:col-start-2 lg:row-span-2">
                        {(!context.has_role(Role::Child)).then(|| view! { <TopUp /> })}
                    </div>
                    <div class="min-w-0">
                        <History history />
                    </div>
                </div>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Balances(wallet: Wallet) -> impl IntoView {
    let l = locale();
    let shown = |amount: i64, currency: Currency| {
        let text = format::money(l, Money::new(amount, currency));
        if currency == Currency::Credit { tr!(l, wallet.credits, count = amount) } else { text }
    };
    let shown_balances =
        wallet.balances.into_iter().filter(|b| b.currency != Currency::Credit || b.available + b.pending + b.promo > 0);
    view! {
        <ul class="grid gap-4 sm:grid-cols-2">
            {shown_balances
                .map(|b| {
                    view! {
                        <li class="card">
                            <div class="card-body grid gap-1">
                                <span class="text-sm text-ink-soft">
                                    {b.currency.code()} " · " {tr!(l, wallet.available)}
                                </span>
                                <span class="text-3xl font-bold numbers">{shown(b.available, b.currency)}</span>
                                {(b.pending > 0)
                                    .then(|| {
                                        view! {
                                            <span class="text-sm text-ink-soft numbers">
                                                {tr!(l, wallet.pending, amount = shown(b.pending, b.currency))}
                                            </span>
                                        }
                                    })}
                                {(b.promo > 0)
                                    .then(|| {
                                        view! {
                                            <span class="text-sm text-ink-soft numbers">
                                                {tr!(l, wallet.promo, amount = shown(b.promo, b.currency))}
                                            </span>
                                        }
                                    })}
                            </div>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

#[component]
fn TopUp() -> impl IntoView {
    let l = locale();
    let state = FormState::of("money/topup");
    // The booking page sends people here with what is missing, in the tutor's currency.
    let currency = Currency::parse(&state.value("currency", &query("currency")))
        .ok()
        .filter(|c| *c != Currency::Credit)
        .unwrap_or_else(own_currency);
    let next = state.value("next", &query("next"));
    let next = address::local_path(&next).map(str::to_owned);
    let amount = Some(query("amount")).filter(|a| !a.is_empty()).unwrap_or_else(|| "25".to_owned());
    view! {
        <section class="card" aria-labelledby="topup">
            <form method="post" action="/rpc/money/topup" class="card-body grid gap-5">
                <FormPage />
                <h2 id="topup">{tr!(l, wallet.top_up)}</h2>
                <ErrorSummary state=state.clone() />
                <TextField
                    state
                    name="amount"
                    label=tr!(l, wallet.amount, currency = currency.code())
                    value=amount
                    inputmode="decimal"
                    help=tr!(l, wallet.topup_help)
                />
                <Hidden name="currency" value=currency.code() />
                {next.map(|next| view! { <Hidden name="next" value=next /> })}
                <Hidden name="key" value=service_context().new_id().to_string() />
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, wallet.continue_to_pay)}
                </button>
            </form>
        </section>
    }
}

/// What a journal was about, in words. What was held for a lesson is paid once the lesson is.
fn entry_name(entry: &WalletEntry) -> String {
    let l = locale();
    let waits = entry.lesson.as_ref().is_none_or(|lesson| {
        matches!(lesson.payment_state, PaymentState::Pending | PaymentState::Authorized | PaymentState::Voided)
    });
    // A kind without a name does not compile; what only other accounts see, nobody's wallet shows.
    let Some(kind) = JournalKind::parse(&entry.kind) else { return tr!(l, entry.other).to_string() };
    match kind {
        JournalKind::Opening => tr!(l, entry.opening),
        JournalKind::Topup => tr!(l, entry.topup),
        JournalKind::TopupReversal => tr!(l, entry.topup_reversal),
        JournalKind::BookingHold if waits => tr!(l, entry.hold),
        JournalKind::BookingHold | JournalKind::BookingCapture => tr!(l, entry.paid),
        JournalKind::BookingRelease => tr!(l, entry.release),
        JournalKind::BookingRefund | JournalKind::BookingCancelSplit => tr!(l, entry.refund),
        JournalKind::DisputeRefund => tr!(l, entry.dispute_refund),
        JournalKind::BookingComplete | JournalKind::EarningsClear => tr!(l, entry.other),
    }
    .to_string()
}

/// The lesson by its name with what happened to its money under it; without a lesson only the latter.
#[component]
fn What(entry: WalletEntry) -> impl IntoView {
    let name = entry_name(&entry);
    match (entry.booking_id, entry.lesson) {
        (Some(id), Some(lesson)) => view! {
            <a class="block py-0.5 font-medium" href=address::booking(id)>
                {lesson.subject_name}
                " · "
                <bdi>{lesson.other_name}</bdi>
            </a>
            <span class="text-ink-soft">{name}</span>
        }
        .into_any(),
        (Some(id), None) => view! { <a href=address::booking(id)>{name}</a> }.into_any(),
        (None, _) => name.into_any(),
    }
}

#[component]
fn History(history: ItemPage<WalletEntry>) -> impl IntoView {
    let l = locale();
    let first = (!query("cursor").is_empty()).then(|| address::wallet(""));
    let next = history.next_cursor.map(|cursor| address::wallet(&cursor));
    view! {
        <section class="grid gap-4" aria-labelledby="history">
            <h2 id="history">{tr!(l, wallet.history)}</h2>
            {if history.items.is_empty() {
                view! { <p class="text-ink-soft">{tr!(l, wallet.no_history)}</p> }.into_any()
            } else {
                view! { <Entries entries=history.items /> }.into_any()
            }}
            <Pager first next />
        </section>
    }
}

#[component]
fn Entries(entries: Vec<WalletEntry>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    // A phone has room for two columns: there the date stands under what happened.
    let row = |entry: WalletEntry| {
        let date = format::date(l, zone, entry.at, now);
        view! {
            <tr>
                <td class="max-sm:hidden whitespace-nowrap">
                    <time datetime=format::machine(entry.at)>{date.clone()}</time>
                </td>
                <td>
                    <What entry=entry.clone() />
                    <span class="block text-ink-soft sm:hidden">{date}</span>
                </td>
                <td class="numbers font-medium">{format::money(l, entry.amount)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-box" tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col" class="max-sm:hidden">
                            {tr!(l, wallet.date)}
                        </th>
                        <th scope="col">{tr!(l, wallet.what)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, cancel.amount)}
                        </th>
                    </tr>
                </thead>
                <tbody>{entries.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
