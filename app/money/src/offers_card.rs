//! What a campaign offers a tutor, with how far they are: one card each.

use domain::growth::{campaign::CampaignState, campaign_given::SupplyOffer};
use face::{
    format,
    request::{locale, page_request, service_context},
};
use leptos::prelude::*;

/// The offers; nothing where there are none.
#[component]
pub(super) fn Offers(offers: Vec<SupplyOffer>) -> impl IntoView {
    let l = locale();
    (!offers.is_empty()).then(|| {
        let cards = offers.into_iter().map(|offer| view! { <Offer offer /> }).collect_view();
        view! {
            <section class="grid gap-3" aria-labelledby="offers">
                <h2 id="offers">{tr!(l, supply.title)}</h2>
                <ul class="grid gap-3 sm:grid-cols-2">{cards}</ul>
            </section>
        }
    })
}

#[component]
fn Offer(offer: SupplyOffer) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let taught = offer.taught.min(offer.lessons);
    let progress = tr!(l, supply.progress, count = offer.lessons, taught = format::number(l, taught));
    let until = format::date(l, zone, offer.ends_at, now);
    let said = match (offer.paid, offer.state) {
        (Some(paid), _) => tr!(l, supply.paid, amount = format::money(l, paid)),
        (None, CampaignState::Running) => {
            tr!(l, supply.bonus, amount = format::money(l, offer.bonus), date = until)
        }
        (None, _) => tr!(l, supply.over).to_string(),
    };
    let guarantee = offer.guarantee.filter(|_| offer.paid.is_none()).map(|each| {
        let told = tr!(l, supply.guarantee, count = offer.weekly_hours, amount = format::money(l, each));
        view! { <p class="text-sm text-ink-soft">{told}</p> }
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <p class="font-semibold">
                    <bdi>{offer.subject}</bdi>
                </p>
                <p class="numbers">{progress.clone()}</p>
                <progress
                    max=offer.lessons.to_string()
                    value=taught.to_string()
                    aria-label=progress
                ></progress>
                <p>{said}</p>
                <p class="text-sm text-ink-soft">{tr!(l, supply.counts)}</p>
                {guarantee}
            </div>
        </li>
    }
}
