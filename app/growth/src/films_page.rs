//! `/owner/films`: what films of courses cost in this month, and what a unit of it costs.

use super::business_page::Owners;
use domain::{
    growth::film_costs::{FilmCosts, FilmMonth, FilmPrices},
    money::{Money, typed::typed_form},
};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextField},
};
use growth::film_costs::film_costs;
use leptos::prelude::*;

/// The page.
pub fn films_page() -> AnyView {
    page_of(async move {
        let FilmCosts { month, projected, prices, above } = film_costs(&service_context()).await?;
        let l = locale();
        let limit = format::money(l, prices.limit);
        let warning = above.then(|| {
            view! {
                <NoticeBox kind=NoticeKind::Warning>
                    <p>{tr!(l, films.above, limit = limit)}</p>
                </NoticeBox>
            }
        });
        let none = projected.is_none().then(|| view! { <p class="text-ink-soft">{tr!(l, films.none)}</p> });
        let month = format::month_year(l, month);
        Ok(view! {
            <Page title=tr!(l, films.title)>
                <PageHeader title=tr!(l, films.title) lead=tr!(l, films.lead) />
                <Owners />
                {warning}
                {none}
                {projected.map(|of| view! { <Projected of month /> })}
                <Prices prices />
            </Page>
        }
        .into_any())
    })
}

/// Of an amount, as many as there are in it, with one digit behind the point.
fn counted(amount: i64, unit: i64) -> String {
    format::decimal(locale(), &format!("{:.1}", amount as f64 / unit as f64))
}

#[component]
fn Projected(of: FilmMonth, month: String) -> impl IntoView {
    let l = locale();
    let (gigabytes, hours) = (1_000_000_000, 3_600_000);
    let lines: [(&'static str, String, Money); 3] = [
        (tr!(l, films.storage), tr!(l, films.gigabytes, size = counted(of.stored_bytes, gigabytes)), of.storage),
        (tr!(l, films.encoding), tr!(l, films.hours, time = counted(of.encoded_ms, hours)), of.encoding),
        (tr!(l, films.egress), tr!(l, films.gigabytes, size = counted(of.sent_bytes, gigabytes)), of.egress),
    ];
    let rows = lines.map(|(name, amount, cost)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="numbers">{amount}</td>
                <td class="numbers">{format::money(l, cost)}</td>
            </tr>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="month">
            <h2 id="month">{month}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, films.measured, count = of.measured_days)}</p>
            <div class="table-box" tabindex="0" role="group" aria-labelledby="month">
                <table class="table" aria-labelledby="month">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, films.what)}</th>
                            <th scope="col" class="numbers">
                                {tr!(l, films.amount)}
                            </th>
                            <th scope="col" class="numbers">
                                {tr!(l, films.cost)}
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows}
                        <tr>
                            <th scope="row" colspan="2">
                                {tr!(l, films.total)}
                            </th>
                            <td class="numbers">{format::money(l, of.total)}</td>
                        </tr>
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// The form of the prices.
#[component]
fn Prices(prices: FilmPrices) -> impl IntoView {
    let l = locale();
    let form = FormState::of("growth/film-prices");
    let fields = [
        ("storage", tr!(l, films.price_storage), prices.storage),
        ("encoding", tr!(l, films.price_encoding), prices.encoding),
        ("egress", tr!(l, films.price_egress), prices.egress),
        ("limit", tr!(l, films.limit), prices.limit),
    ];
    let state = form.clone();
    let fields = fields.map(|(name, label, price)| {
        let value = typed_form(price, &page_request().locale);
        view! { <TextField state=state.clone() name=name label=label value=value inputmode="decimal" /> }
    });
    view! {
        <section class="card" id="prices" aria-labelledby="prices-title">
            <form method="post" action="/rpc/growth/film-prices" class="card-body grid gap-5">
                <FormPage />
                <Hidden name="version" value=prices.version.to_string() />
                <h2 id="prices-title">{tr!(l, films.prices)}</h2>
                <p class="text-sm text-ink-soft">{tr!(l, films.prices_help)}</p>
                <ErrorSummary state=form />
                {fields}
                <button class="button button-primary" type="submit">
                    {tr!(l, films.save)}
                </button>
            </form>
        </section>
    }
}
