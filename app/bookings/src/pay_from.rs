//! From what a lesson is paid: the wallet, a card, or a package with this tutor; and what a code takes off.

use domain::{
    bookings::Booking,
    money::{methods::PaymentMethod, packages::PackageView, promotions::PriceQuote},
};
use face::{
    address, format,
    page::query,
    request::{FormState, locale, page_request, service_context},
    sales::{BothPrices, taken_words},
    ui::{SelectField, TextField},
};
use leptos::prelude::*;

/// What stands for a card among the packages.
pub const CARD: &str = "card";

/// What stands before a saved card's name among the packages.
pub const SAVED: &str = "card:";

/// A choice, and a promo code; the wallet where there is no package, else the package that ends first, or the one that
/// the reader came from.
#[component]
pub fn PayFrom(
    state: FormState,
    packages: Vec<PackageView>,
    cards: Vec<PaymentMethod>,
    /// Whether a sale of the tutor's counts, beside which a code counts only where it takes off more.
    sale: bool,
    /// Whether a code can be used at all.
    code: bool,
) -> impl IntoView {
    let l = locale();
    let code_state = state.clone();
    let help = if sale { tr!(l, sale.code_help) } else { "" };
    let from = {
        let asked = query("package");
        let first = packages.iter().find(|package| package.id.to_string() == asked).or_else(|| packages.first());
        let chosen = first.map(|package| package.id.to_string()).unwrap_or_default();
        let (zone, now) = (page_request().time_zone, service_context().now());
        let option = |package: &PackageView| {
            let left =
                tr!(l, packages.left, left = format::number(l, package.lessons_left.into()), count = package.lessons);
            let until = tr!(l, packages.until, date = format::date(l, zone, package.expires_at, now));
            (package.id.to_string(), format!("{}: {left}, {until}", tr!(l, packages.one)))
        };
        let mut options: Vec<_> = packages.iter().map(option).collect();
        options.push((String::new(), tr!(l, nav.wallet).to_string()));
        options.extend(cards.iter().map(|card| (format!("{SAVED}{}", card.id), card.shown())));
        options.push((CARD.to_owned(), tr!(l, book.by_card).to_string()));
        view! { <SelectField state name="package_id" label=tr!(l, packages.pay_from) options value=chosen /> }
    };
    view! {
        {from}
        {code
            .then(|| {
                view! { <TextField state=code_state name="promo_code" label=tr!(l, promo.code) help required=false /> }
            })}
    }
}

/// A lesson that waits for its card, and until when.
#[component]
pub fn PayNow(booking: Booking, page: String) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let at = booking.hold_expires_at.map(|at| format::moment(l, zone, at, now)).unwrap_or_default();
    let text = tr!(l, next.pay_text, at = at, amount = format::money(l, booking.total));
    let href =
        if page.starts_with('/') { address::with_next(&page, Some(&address::booking(booking.id))) } else { page };
    view! {
        <section class="card" aria-labelledby="pay-now">
            <div class="card-body grid gap-3">
                <h2 id="pay-now">{tr!(l, next.pay_title)}</h2>
                <p>{text}</p>
                <p>
                    <a class="button button-primary" href=href rel="nofollow">
                        {tr!(l, next.pay_act)}
                    </a>
                </p>
            </div>
        </section>
    }
}

/// For whoever's wallet lacks money: the same booking, by card.
#[component]
pub fn CardInstead() -> impl IntoView {
    view! {
        <button class="button button-secondary button-wide" type="submit" name="package_id" value=CARD>
            {tr!(locale(), book.pay_by_card)}
        </button>
    }
}

/// What a sale takes off, and the price it is compared with. Gone where the form becomes a series, which costs what it
/// always does.
#[component]
pub fn SaleRow(sale: PriceQuote) -> impl IntoView {
    let l = locale();
    let text = taken_words(l, &sale);
    view! {
        <div class="grid gap-1" data-says="about">
            <p>
                <BothPrices quote=sale />
            </p>
            <p class="text-sm text-ink-soft">{text} " " {tr!(l, sale.single)}</p>
        </div>
    }
    .into_any()
}
