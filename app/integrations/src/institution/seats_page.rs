//! `/institution/seats`: what they cost, buying more, and what was bought. How many is asked first, so that the button
//! says the sum.

use super::frame::{InstitutionHead, required_with_brand};
use domain::{
    ids::InstitutionId,
    integrations::institution::{InstitutionSeats, SeatPurchase},
    money::seats::{SEATS_AT_ONCE, SeatPrice, seats_cost},
    text::numbers::ascii_digits,
};
use face::{
    format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, TextField},
};
use integrations::institutions::seats_get;
use leptos::prelude::*;

/// `/institution/seats`.
pub fn seats_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let (institution, branding) = required_with_brand().await?;
        let seats = seats_get(&service_context(), institution.id).await?;
        let id = institution.id;
        Ok(view! {
            <Page title=tr!(l, institution.seats) width="reading">
                <InstitutionHead institution branding=Some(branding) />
                <Buy id seats=seats.clone() />
                <Bought purchases=seats.purchases />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Buy(id: InstitutionId, seats: InstitutionSeats) -> impl IntoView {
    let l = locale();
    let state = FormState::of("integrations/institution-seats");
    let typed = state.value("seats", &query("seats"));
    let wanted = ascii_digits(&typed).trim().parse().ok().filter(|wanted| (1..=SEATS_AT_ONCE).contains(wanted));
    let cost = wanted.and_then(|wanted| Some((wanted, seats_cost(&seats.prices, wanted)?)));
    let price = |price: SeatPrice| {
        let each = format::money(l, price.price);
        view! { <li>{tr!(l, institution.price_from, count = price.seats_from, price = each)}</li> }
    };
    let prices = seats.prices.into_iter().map(price).collect_view();
    let pay = cost.map(|(wanted, cost)| {
        view! {
            <form method="post" action="/rpc/integrations/institution-seats" class="grid gap-3">
                <FormPage />
                <Hidden name="institution_id" value=id.to_string() />
                <Hidden name="seats" value=wanted.to_string() />
                <Hidden name="expected_price" value=cost.minor.to_string() />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, institution.buy_now, count = wanted, price = format::money(l, cost))}
                    </button>
                </div>
            </form>
        }
    });
    view! {
        <section class="card" aria-labelledby="buy">
            <div class="card-body grid gap-4">
                <h2 id="buy">{tr!(l, institution.buy)}</h2>
                <ErrorSummary state=state.clone() />
                <ul class="list-disc ps-5">{prices}</ul>
                <form method="get" action="/institution/seats" class="flex flex-wrap items-end gap-3">
                    <Hidden name="institution" value=id.to_string() />
                    <TextField
                        state=FormState::default()
                        name="seats"
                        kind="number"
                        label=tr!(l, institution.how_many)
                        value=typed
                    />
                    <button class="button button-secondary" type="submit">
                        {tr!(l, institution.show_price)}
                    </button>
                </form>
                {pay}
                <p class="text-sm text-ink-soft">
                    {tr!(l, institution.buy_help)} " " <a href="/wallet">{tr!(l, nav.wallet)}</a>
                </p>
            </div>
        </section>
    }
}

#[component]
fn Bought(purchases: Vec<SeatPurchase>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let none = purchases.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, institution.bought_none)}</p> });
    let rows = purchases.into_iter().map(|bought| {
        view! {
            <li class="flex flex-wrap items-baseline justify-between gap-2 border-t border-line py-3">
                <span class="grid">
                    <span class="font-medium">{tr!(l, institution.seats_count, count = bought.seats)}</span>
                    <span class="text-sm text-ink-soft">
                        <time datetime=format::machine(bought.at)>{format::date(l, zone, bought.at, now)}</time>
                        " · "
                        <bdi>{bought.by}</bdi>
                    </span>
                </span>
                <span class="numbers">{format::money(l, bought.amount)}</span>
            </li>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="bought">
            <h2 id="bought">{tr!(l, institution.bought)}</h2>
            {none}
            <ul>{rows.collect_view()}</ul>
        </section>
    }
}
