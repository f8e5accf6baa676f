//! `/owner/tutors`: the last ninety days of the listed tutors.

use super::{business_page::Owners, words::percent_or_none};
use domain::growth::economics::{JUDGED_DAYS, PerformanceSort, TutorPerformance};
use face::{
    address, format,
    page::{page_of, query},
    request::{locale, service_context},
    tutors::response_time,
    ui::{Page, PageHeader},
};
use growth::insight::tutors_performance;
use leptos::prelude::*;

/// `/owner/tutors`.
pub fn performance_page() -> AnyView {
    page_of(async move {
        let sort = PerformanceSort::parse(&query("sort")).unwrap_or_default();
        let tutors = tutors_performance(&service_context(), sort).await?;
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, business.performance)>
                <PageHeader
                    title=tr!(l, business.performance)
                    lead=tr!(l, business.performance_lead, days = JUDGED_DAYS.to_string())
                />
                <Owners />
                <Sorts sort />
                <Table tutors />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Sorts(sort: PerformanceSort) -> impl IntoView {
    let l = locale();
    let links = PerformanceSort::ALL.map(|(code, one)| {
        let name = match one {
            PerformanceSort::Lessons => tr!(l, figures.lessons),
            PerformanceSort::Rating => tr!(l, figures.rating),
            PerformanceSort::Cancelled => tr!(l, business.called_off),
            PerformanceSort::Missed => tr!(l, business.missed),
        };
        view! {
            <a class="nav-link" href=format!("/owner/tutors?sort={code}") aria-current=(one == sort).then_some("true")>
                {name}
            </a>
        }
    });
    view! {
        <nav class="flex flex-wrap items-center gap-1" aria-label=tr!(l, filter.sort)>
            <span class="text-ink-soft">{tr!(l, filter.sort)}</span>
            {links}
        </nav>
    }
}

#[component]
fn Table(tutors: Vec<TutorPerformance>) -> impl IntoView {
    let l = locale();
    let none = || tr!(l, ranker.no_data).to_string();
    if tutors.is_empty() {
        return view! { <p class="text-ink-soft">{tr!(l, business.none)}</p> }.into_any();
    }
    let rows = tutors.into_iter().map(|tutor| {
        let rating = tutor.rating.map_or_else(none, |rating| format::decimal(l, &format!("{rating:.1}")));
        view! {
            <tr>
                <th scope="row">
                    <a href=address::tutor(tutor.tutor_id)>
                        <bdi>{tutor.display_name}</bdi>
                    </a>
                </th>
                <td class="numbers">{format::number(l, tutor.lessons)}</td>
                <td class="numbers">{format::number(l, tutor.students)}</td>
                <td class="numbers">{format::money_short(l, tutor.gmv)}</td>
                <td class="numbers">{rating}</td>
                <td class="numbers">{percent_or_none(l, tutor.cancelled)}</td>
                <td class="numbers">{format::number(l, tutor.missed)}</td>
                <td class="numbers">{tutor.response_minutes.map_or_else(none, response_time)}</td>
            </tr>
        }
    });
    let head = |name: &'static str| {
        view! {
            <th scope="col" class="numbers">
                {name}
            </th>
        }
    };
    view! {
        <div class="table-box" tabindex="0" role="region" aria-label=tr!(l, business.performance)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, business.tutor)}</th>
                        {head(tr!(l, figures.lessons))}
                        {head(tr!(l, figures.students))}
                        {head(tr!(l, business.gmv))}
                        {head(tr!(l, figures.rating))}
                        {head(tr!(l, business.called_off))}
                        {head(tr!(l, business.missed))}
                        {head(tr!(l, figures.response))}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
