//! Packages with a tutor beside single lessons: what each costs and saves, and the button that buys it.

use domain::{
    ids::TutorId,
    money::{
        methods::PaymentMethod,
        packages::{PackagePrice, PackagePrices},
    },
};
use face::{
    address, format,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden},
};
use leptos::prelude::*;

/// Nothing where the tutor has no price. Lessons of an hour are compared, or of the tutor's first length.
#[component]
pub fn Packages(id: TutorId, prices: PackagePrices, own: bool, card: Option<PaymentMethod>) -> impl IntoView {
    let l = locale();
    let lengths: Vec<i32> = prices.items.iter().map(|price| price.minutes).collect();
    let minutes = if lengths.contains(&60) { Some(60) } else { lengths.first().copied() };
    let shown: Vec<PackagePrice> = prices.items.into_iter().filter(|price| Some(price.minutes) == minutes).collect();
    let signed_in = service_context().person().is_some();
    minutes.filter(|_| !shown.is_empty()).map(|minutes| {
        let help = tr!(l, packages.compare_help, minutes = format::number(l, minutes.into()));
        let cards =
            shown.into_iter().map(|price| view! { <Offer id price own signed_in card=card.clone() /> }).collect_view();
        view! {
            <section class="grid gap-4" aria-labelledby="packages">
                <h2 id="packages">{tr!(l, packages.compare)}</h2>
                <p class="text-ink-soft">{help}</p>
                <ErrorSummary state=FormState::of("money/package-buy") still=true />
                <ul class="grid gap-4 sm:grid-cols-3">{cards}</ul>
            </section>
        }
    })
}

#[component]
fn Offer(id: TutorId, price: PackagePrice, own: bool, signed_in: bool, card: Option<PaymentMethod>) -> impl IntoView {
    let l = locale();
    let each = price.price.scale(1, price.lessons.into()).map(|each| format::money(l, each)).unwrap_or_default();
    let saved = tr!(l, packages.saved, amount = format::money(l, price.saved));
    let title = tr!(l, packages.size, count = price.lessons);
    let act = if own {
        ().into_any()
    } else if signed_in {
        let label = format!("{}: {title}", tr!(l, packages.buy));
        let (value, by_card) = match card {
            Some(card) => (card.id.to_string(), tr!(l, packages.buy_with, card = card.shown())),
            None => ("card".to_owned(), tr!(l, packages.buy_by_card).to_owned()),
        };
        let card_label = format!("{by_card}: {title}");
        view! {
            <form method="post" action="/rpc/money/package-buy" class="grid gap-2">
                <FormPage />
                <Hidden name="tutor_id" value=id.to_string() />
                <Hidden name="lessons" value=price.lessons.to_string() />
                <Hidden name="minutes" value=price.minutes.to_string() />
                <Hidden name="expected_price" value=price.price.minor.to_string() />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <button class="button button-secondary button-wide" type="submit" aria-label=label>
                    {tr!(l, packages.buy)}
                </button>
                <button
                    class="button button-secondary button-wide"
                    type="submit"
                    name="pay_with"
                    value=value
                    aria-label=card_label
                >
                    {by_card}
                </button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <a class="button button-secondary button-wide" href=address::login(&page_request().path_and_query)>
                {tr!(l, nav.sign_in)}
            </a>
        }
        .into_any()
    };
    view! {
        <li class="card">
            <div class="card-body grid gap-2 content-start h-full">
                <h3>{title.clone()}</h3>
                <p class="text-2xl font-bold numbers">{format::money(l, price.price)}</p>
                <p class="text-sm text-ink-soft numbers">{tr!(l, packages.each, amount = each)}</p>
                <p>
                    <Badge kind="success" text=saved />
                </p>
                <p class="text-sm text-ink-soft">{tr!(l, packages.valid, count = price.valid_days)}</p>
                <div class="mt-auto pt-2">{act}</div>
            </div>
        </li>
    }
}
