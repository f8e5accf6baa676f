//! `/owner/economics`: what a payer costs and brings.

use super::business_page::{DaysForm, Owners};
use domain::{
    growth::{
        economics::{PayerCohort, UnitEconomics},
        insight::InsightRequest,
    },
    money::Money,
};
use face::{
    format,
    page::{page_of, query},
    request::{locale, service_context},
    ui::{Page, PageHeader},
};
use growth::insight::unit_economics;
use leptos::prelude::*;

/// `/owner/economics`.
pub fn economics_page() -> AnyView {
    page_of(async move {
        let asked = InsightRequest { from: query("from"), to: query("to"), ..InsightRequest::default() };
        let context = service_context();
        let told = match unit_economics(&context, &asked).await {
            Err(spine::Error::Refused(_)) => unit_economics(&context, &InsightRequest::default()).await?,
            told => told?,
        };
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, business.economics)>
                <PageHeader title=tr!(l, business.economics) lead=tr!(l, business.economics_lead) />
                <Owners />
                <DaysForm action="/owner/economics" from=told.from to=told.to />
                <Figures told=told.clone() />
                <Cohorts cohorts=told.cohorts />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Figures(told: UnitEconomics) -> impl IntoView {
    let l = locale();
    let none = || tr!(l, ranker.no_data).to_string();
    let money = |amount: Option<Money>| amount.map_or_else(none, |amount| format::money(l, amount));
    let months = told.payback_months.map_or_else(none, |months| tr!(l, business.months, count = months));
    view! {
        <dl class="facts">
            <dt>{tr!(l, business.new_payers)}</dt>
            <dd class="numbers">{format::number(l, told.new_payers)}</dd>
            <dt>{tr!(l, business.spent)}</dt>
            <dd class="numbers">{format::money(l, told.spent)}</dd>
            <dt>{tr!(l, business.cac)}</dt>
            <dd class="numbers">{money(told.cac)}</dd>
            <dt>{tr!(l, business.arpu)}</dt>
            <dd class="numbers">{money(told.arpu)}</dd>
            <dt>{tr!(l, business.ltv)}</dt>
            <dd class="numbers">{money(told.ltv)}</dd>
            <dt>{tr!(l, business.payback)}</dt>
            <dd class="numbers">{months}</dd>
        </dl>
    }
}

/// Payers by the month of their first paid lesson, and what one of them has brought by each month since.
#[component]
fn Cohorts(cohorts: Vec<PayerCohort>) -> impl IntoView {
    let l = locale();
    let longest = cohorts.iter().map(|cohort| cohort.revenue.len()).max().unwrap_or(0);
    if longest == 0 {
        return view! { <p class="text-ink-soft">{tr!(l, business.none)}</p> }.into_any();
    }
    let heads = (1..=longest).map(|month| view! { <th scope="col" class="numbers">{month}</th> }).collect_view();
    let rows = cohorts.into_iter().map(|cohort| {
        let payers = cohort.payers.max(1);
        let cells = (0..longest).map(|month| {
            let each = cohort.revenue.get(month).map(|sum| Money::new(sum.minor / payers, sum.currency));
            view! { <td class="numbers">{each.map(|each| format::money(l, each))}</td> }
        });
        view! {
            <tr>
                <th scope="row">{format::month_year(l, cohort.first)}</th>
                <td class="numbers">{format::number(l, cohort.payers)}</td>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <section class="grid gap-4" aria-labelledby="cohorts">
            <h2 id="cohorts">{tr!(l, business.payers)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, business.payers_help)}</p>
            <div class="table-box" tabindex="0" role="group" aria-labelledby="cohorts">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, earnings.month)}</th>
                            <th scope="col" class="numbers">
                                {tr!(l, business.people_paid)}
                            </th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
