//! `/owner/dashboard`: the business in some days, from the ledger.

use super::words::percent_or_none;
use domain::{
    growth::{
        business::{OwnerDashboard, RevenueLine},
        insight::InsightRequest,
    },
    money::Money,
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Compared, FigureView, Page, PageHeader, TextField, Trend},
};
use growth::insight::{owner_dashboard, revenue};
use leptos::prelude::*;
use spine::Context;
use std::cmp::Ordering;

/// `/owner/dashboard`.
pub fn business_page() -> AnyView {
    page_of(async move {
        let asked = InsightRequest { from: query("from"), to: query("to"), ..InsightRequest::default() };
        let context = service_context();
        let told = match owner_dashboard(&context, &asked).await {
            Err(spine::Error::Refused(_)) => owner_dashboard(&context, &InsightRequest::default()).await?,
            told => told?,
        };
        let earlier = days_before(&context, &told).await?;
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, business.title)>
                <PageHeader title=tr!(l, business.title) lead=tr!(l, business.lead) />
                <Owners />
                <DaysForm action="/owner/dashboard" from=told.from to=told.to />
                <Counts told=told.clone() earlier />
                <Turnover now=told.currencies before=told.before />
            </Page>
        }
        .into_any())
    })
}

/// The figures of as many days before; none where nobody may ask that far back.
async fn days_before(context: &Context, told: &OwnerDashboard) -> spine::Result<Option<OwnerDashboard>> {
    let Some(to) = told.from.pred_opt() else { return Ok(None) };
    let Some(from) = to.checked_sub_signed(told.to - told.from) else { return Ok(None) };
    let asked = InsightRequest { from: from.to_string(), to: to.to_string(), ..InsightRequest::default() };
    match owner_dashboard(context, &asked).await {
        Err(spine::Error::Refused(_)) => Ok(None),
        told => told.map(Some),
    }
}

/// `/owner/revenue`: turnover alone, of days one may choose.
pub fn revenue_page() -> AnyView {
    page_of(async move {
        let asked = InsightRequest { from: query("from"), to: query("to"), ..InsightRequest::default() };
        let context = service_context();
        let told = match revenue(&context, &asked).await {
            Err(spine::Error::Refused(_)) => revenue(&context, &InsightRequest::default()).await?,
            told => told?,
        };
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, business.turnover)>
                <PageHeader title=tr!(l, business.turnover) lead=tr!(l, business.turnover_help) />
                <Owners />
                <DaysForm action="/owner/revenue" from=told.from to=told.to />
                <Turnover now=told.currencies before=Vec::new() />
            </Page>
        }
        .into_any())
    })
}

/// The way from one of the owner's pages to the others.
#[component]
pub fn Owners() -> impl IntoView {
    let l = locale();
    let request = page_request();
    let here = request.path_and_query.split('?').next().unwrap_or_default();
    let pages = [
        ("/owner/dashboard", tr!(l, business.title)),
        ("/owner/revenue", tr!(l, business.turnover)),
        ("/owner/economics", tr!(l, business.economics)),
        ("/owner/growth", tr!(l, grows.title)),
        ("/owner/films", tr!(l, films.title)),
        ("/owner/holdout", tr!(l, holdout.title)),
        ("/owner/tutors", tr!(l, business.performance)),
        ("/admin/analytics", tr!(l, analytics.title)),
        (address::RECONCILIATION, tr!(l, reconciliation.title)),
    ];
    let links = pages.map(|(href, name)| {
        view! {
            <a class="nav-link" href=href aria-current=(here == href).then_some("page")>
                {name}
            </a>
        }
    });
    view! {
        <nav class="flex flex-wrap gap-1 border-b border-line" aria-label=tr!(l, business.title)>
            {links}
        </nav>
    }
}

/// From which day to which.
#[component]
pub fn DaysForm(action: &'static str, from: chrono::NaiveDate, to: chrono::NaiveDate) -> impl IntoView {
    let l = locale();
    let form = FormState::default();
    view! {
        <form method="get" action=action class="card card-body grid gap-4 sm:grid-cols-3 items-end">
            <TextField
                state=form.clone()
                name="from"
                kind="date"
                label=tr!(l, analytics.from)
                value=from.to_string()
            />
            <TextField state=form name="to" kind="date" label=tr!(l, analytics.to) value=to.to_string() />
            <button class="button button-secondary" type="submit">
                {tr!(l, analytics.show)}
            </button>
        </form>
    }
}

#[component]
fn Counts(told: OwnerDashboard, earlier: Option<OwnerDashboard>) -> impl IntoView {
    let l = locale();
    let figure = |name: &'static str, of: fn(&OwnerDashboard) -> i64| {
        let now = of(&told);
        let trend = earlier.as_ref().and_then(|earlier| Trend::of(of(earlier), now, tr!(l, business.against)));
        let compared = match trend {
            Some(trend) => Compared::went(trend.percent.cmp(&0), Ordering::Greater, trend.text(l)),
            None => Compared::nothing(tr!(l, numbers.first)),
        };
        view! { <FigureView name value=format::number(l, now) compared=Some(compared) /> }
    };
    view! {
        <section class="card" aria-label=tr!(l, business.title)>
            <div class="card-body grid gap-4">
                <dl class="figures">
                    {figure(tr!(l, analytics.learners), |told| told.learners)}
                    {figure(tr!(l, business.lessons), |told| told.lessons)}
                    {figure(tr!(l, business.people), |told| told.new_people)}
                </dl>
                <dl class="facts">
                    <dt>{tr!(l, analytics.star)}</dt>
                    <dd class="numbers">{format::number(l, told.weekly_active_learners)}</dd>
                    <dt>{tr!(l, business.tutors)}</dt>
                    <dd class="numbers">{format::number(l, told.listed_tutors)}</dd>
                </dl>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Turnover(now: Vec<RevenueLine>, before: Vec<RevenueLine>) -> impl IntoView {
    let l = locale();
    let none = now.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, business.none)}</p> });
    let lines = now.into_iter().map(|line| {
        let earlier = before.iter().find(|earlier| earlier.currency == line.currency).cloned();
        view! { <Line line earlier /> }
    });
    view! {
        <section class="grid gap-4" aria-labelledby="turnover">
            <h2 id="turnover">{tr!(l, business.turnover)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, business.turnover_help)}</p>
            {none}
            {lines.collect_view()}
        </section>
    }
}

/// One unit, beside the same of as many days before.
#[component]
fn Line(line: RevenueLine, earlier: Option<RevenueLine>) -> impl IntoView {
    let l = locale();
    let money = |amount: Money| format::money(l, amount);
    let was = |of: fn(&RevenueLine) -> Money| earlier.as_ref().map(|earlier| money(of(earlier)));
    let none = || tr!(l, ranker.no_data).to_string();
    let rows = [
        (tr!(l, business.gmv), money(line.gmv), was(|line| line.gmv)),
        (tr!(l, business.revenue), money(line.revenue), was(|line| line.revenue)),
        (
            tr!(l, business.take_rate),
            percent_or_none(l, line.take_rate),
            earlier.as_ref().map(|earlier| percent_or_none(l, earlier.take_rate)),
        ),
        (tr!(l, business.refunds), money(line.refunds), was(|line| line.refunds)),
        (tr!(l, business.promotion), money(line.promotion), was(|line| line.promotion)),
    ];
    let rows = rows.map(|(name, now, before)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="numbers">{now}</td>
                <td class="numbers">{before.unwrap_or_else(none)}</td>
            </tr>
        }
    });
    let rows = rows.into_iter().collect_view();
    view! {
        <div class="table-box" tabindex="0" role="group" aria-label=line.currency.code()>
            <table class="table">
                <caption class="text-start font-medium">{line.currency.code()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, business.what)}</th>
                        <th scope="col" class="numbers">{tr!(l, business.now)}</th>
                        <th scope="col" class="numbers">{tr!(l, business.before)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
