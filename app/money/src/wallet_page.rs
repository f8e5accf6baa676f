//! The wallet (MO6): balances, topping up, history.

use super::{
    cards_page::card_options,
    earnings_view::Earnings,
    history_view::{History, Of},
};
use domain::{
    identity::Role,
    money::{
        Currency, Money,
        methods::PaymentMethod,
        wallet::{Wallet, topup_bounds},
    },
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, own_currency, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, SelectField, TextField},
};
use leptos::prelude::*;
use money::{
    earnings::{earnings_by_month, payout_balance},
    methods::methods_offered,
    wallet::{wallet_get, withdrawable_now},
};

/// `/wallet`.
pub fn wallet_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let wallet = wallet_get(&context).await?;
        let cards = methods_offered(&context).await?;
        let back = withdrawable_now(&context, own_currency()).await?;
        let history = History::read(&context, Of::Wallet).await?;
        let (balances, earned) = (payout_balance(&context).await?.balances, earnings_by_month(&context).await?);
        let l = locale();
        let child = context.has_role(Role::Child);
        let lead = if child { tr!(l, approval.parent_pays) } else { tr!(l, wallet.lead) };
        Ok(view! {
            <Page title=tr!(l, nav.wallet)>
                <PageHeader title=tr!(l, nav.wallet) lead />
                <div class="grid gap-8 lg:grid-cols-[1fr_360px] lg:grid-rows-[auto_1fr]">
                    <div class="grid gap-6 content-start min-w-0">
                        <Balances wallet />
                        <Earnings balances earned />
                    </div>
                    // A child's lessons are paid from its parent's wallet.
                    <div class="grid gap-6 content-start lg:col-start-2 lg:row-span-2">
                        {(!child).then(|| view! { <TopUp cards /> })}
                        {(!child && back.minor > 0).then(|| view! { <Withdraw most=back /> })}
                    </div>
                    <div class="min-w-0">
                        {history.view()}
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

/// What came by card goes back to it.
#[component]
fn Withdraw(most: Money) -> impl IntoView {
    let l = locale();
    let state = FormState::of("money/withdraw");
    view! {
        <section class="card" aria-labelledby="withdraw">
            <form method="post" action="/rpc/money/withdraw" class="card-body grid gap-5">
                <FormPage />
                <h2 id="withdraw">{tr!(l, wallet.withdraw)}</h2>
                <ErrorSummary state=state.clone() />
                <TextField
                    state
                    name="amount"
                    label=tr!(l, wallet.amount, currency = most.currency.code())
                    inputmode="decimal"
                    help=tr!(l, wallet.withdraw_help, most = format::money(l, most))
                />
                <Hidden name="currency" value=most.currency.code() />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <button class="button button-secondary button-wide" type="submit">
                    {tr!(l, wallet.withdraw)}
                </button>
            </form>
        </section>
    }
}

/// Which card; nothing to choose where none is saved.
#[component]
fn PayWith(state: FormState, cards: Vec<PaymentMethod>) -> impl IntoView {
    let l = locale();
    let options = card_options(l, &cards);
    let first = options.first().map(|(id, _)| id.clone()).unwrap_or_default();
    (options.len() > 1).then(|| {
        view! { <SelectField state name="method_id" label=tr!(l, packages.pay_from) options value=first /> }
    })
}

#[component]
fn TopUp(cards: Vec<PaymentMethod>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("money/topup");
    // The booking page sends people here with what is missing, in the tutor's currency.
    let currency = Currency::parse(&state.value("currency", &query("currency")))
        .ok()
        .filter(|c| *c != Currency::Credit)
        .unwrap_or_else(own_currency);
    let next = state.value("next", &query("next"));
    let next = address::local_path(&next).map(str::to_owned);
    let (least, most) = topup_bounds(currency);
    let bound = |amount| format::money(l, amount);
    // Five, ten and twenty times the least: what people top up.
    let often = [5, 10, 20].into_iter().filter_map(|times| least.scale(times, 1)).map(|amount| {
        let href = address::top_up(amount, &page_request().locale, next.as_deref().unwrap_or_default());
        view! {
            <a class="chip numbers" href=href rel="nofollow">
                {format::money_short(l, amount)}
            </a>
        }
    });
    let often = often.collect_view();
    let amount = Some(query("amount")).filter(|a| !a.is_empty()).unwrap_or_else(|| "25".to_owned());
    view! {
        <section class="card" aria-labelledby="topup">
            <form method="post" action="/rpc/money/topup" class="card-body grid gap-5">
                <FormPage />
                <h2 id="topup">{tr!(l, wallet.top_up)}</h2>
                <ErrorSummary state=state.clone() />
                <TextField
                    state=state.clone()
                    name="amount"
                    label=tr!(l, wallet.amount, currency = currency.code())
                    value=amount
                    inputmode="decimal"
                    help=tr!(l, wallet.topup_help, min = bound(least), max = bound(most))
                />
                <Hidden name="currency" value=currency.code() />
                <p class="flex flex-wrap gap-2">{often}</p>
                <PayWith state cards />
                {next.map(|next| view! { <Hidden name="next" value=next /> })}
                <Hidden name="key" value=service_context().new_id().to_string() />
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, wallet.continue_to_pay)}
                </button>
            </form>
        </section>
    }
}
