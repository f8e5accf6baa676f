//! The own credits (MO8): what there is and until when, packs, and what changed them.

use super::history_view::{History, Of};
use domain::{
    identity::Role,
    money::credits::{CreditLot, Credits, LotSource, PACKS, Pack},
};
use face::{
    address, format,
    i18n::Locale,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader, SelectField},
};
use leptos::prelude::*;
use money::credits::credits_get;

/// `/credits`.
pub fn credits_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let credits = credits_get(&context).await?;
        let history = History::read(&context, Of::Credits).await?;
        let l = locale();
        let buys = !context.has_role(Role::Child);
        Ok(view! {
            <Page title=tr!(l, credits.title)>
                <PageHeader title=tr!(l, credits.title) lead=tr!(l, credits.lead) />
                <div class="grid gap-8 lg:grid-cols-[1fr_360px] lg:grid-rows-[auto_1fr]">
                    <div class="grid gap-6 content-start min-w-0">
                        <Balance credits />
                    </div>
                    <div class="lg:col-start-2 lg:row-span-2">{buys.then(|| view! { <Packs /> })}</div>
                    <div class="min-w-0">{history.view()}</div>
                </div>
            </Page>
        }
        .into_any())
    })
}

/// What there is, and each lot with its end.
#[component]
fn Balance(credits: Credits) -> impl IntoView {
    let l = locale();
    let Credits { balance, pending, lots } = credits;
    let inside = if lots.is_empty() {
        view! {
            <EmptyState
                picture="no-lessons"
                title=tr!(l, credits.none_title)
                text=tr!(l, credits.none_text)
                action=tr!(l, credits.teach)
                href="/settings/skills"
            />
        }
        .into_any()
    } else {
        let rows = lots.into_iter().map(|lot| view! { <LotRow lot /> }).collect_view();
        view! { <ul class="grid gap-2">{rows}</ul> }.into_any()
    };
    view! {
        <section class="card" aria-label=tr!(l, credits.title)>
            <div class="card-body grid gap-4">
                <p class="grid gap-1">
                    <span class="text-sm text-ink-soft">{tr!(l, wallet.available)}</span>
                    <span class="text-3xl font-bold numbers">{tr!(l, wallet.credits, count = balance)}</span>
                    {(pending > 0)
                        .then(|| {
                            view! {
                                <span class="text-sm text-ink-soft numbers">
                                    {tr!(
                                        l,
                                        wallet.pending,
                                        amount = tr!(l, wallet.credits, count = pending)
                                    )}
                                </span>
                            }
                        })}
                </p>
                {inside}
            </div>
        </section>
    }
}

#[component]
fn LotRow(lot: CreditLot) -> impl IntoView {
    let l = locale();
    let ends = format::date(l, page_request().time_zone, lot.expires_at, service_context().now());
    view! {
        <li class="flex flex-wrap items-baseline justify-between gap-2 border-t border-line pt-2">
            <span class="font-medium numbers">{tr!(l, wallet.credits, count = lot.amount)}</span>
            <span class="text-sm text-ink-soft">
                {source(l, lot.source)} " · " <time datetime=format::machine(lot.expires_at)>
                    {tr!(l, credits.until, date = ends)}
                </time>
            </span>
        </li>
    }
}

fn source(l: Locale, source: LotSource) -> &'static str {
    match source {
        LotSource::Starter => tr!(l, credits.from_starter),
        LotSource::Pack => tr!(l, credits.from_pack),
        LotSource::Earned => tr!(l, credits.from_earned),
        LotSource::Returned => tr!(l, credits.from_returned),
        LotSource::Referral => tr!(l, credits.from_referral),
        LotSource::Campaign => tr!(l, credits.from_campaign),
        LotSource::Opening => tr!(l, credits.from_opening),
    }
}

/// Three packs and two ways to pay.
#[component]
fn Packs() -> impl IntoView {
    let l = locale();
    let state = FormState::of("money/credits");
    let packs = PACKS.into_iter().filter_map(|(size, _)| Pack::of(size)).map(|pack| {
        let credits = tr!(l, wallet.credits, count = pack.credits);
        (pack.credits.to_string(), format!("{credits} · {}", format::money(l, pack.price)))
    });
    let packs: Vec<_> = packs.collect();
    let ways = vec![
        ("card".to_owned(), tr!(l, credits.by_card).to_owned()),
        ("wallet".to_owned(), tr!(l, credits.by_wallet).to_owned()),
    ];
    view! {
        <section class="card" aria-labelledby="packs">
            <form method="post" action="/rpc/money/credits" class="card-body grid gap-5">
                <FormPage />
                <h2 id="packs">{tr!(l, credits.buy)}</h2>
                <ErrorSummary state=state.clone() />
                <SelectField
                    state=state.clone()
                    name="pack"
                    label=tr!(l, credits.pack)
                    options=packs
                    value="100".to_owned()
                />
                <SelectField
                    state
                    name="pay_with"
                    label=tr!(l, packages.pay_from)
                    options=ways
                    value="card".to_owned()
                />
                <p class="text-sm text-ink-soft">{tr!(l, credits.buy_help)}</p>
                <Hidden name="key" value=service_context().new_id().to_string() />
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, credits.buy)}
                </button>
            </form>
        </section>
    }
}

/// Where somebody comes back to who has paid.
pub(super) fn after(notice: &str) -> String {
    format!("{}?notice={notice}", address::CREDITS)
}
