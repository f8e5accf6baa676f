//! `/institution/reports`: who came and went, and what it cost.

use super::frame::{InstitutionHead, required_with_brand};
use domain::{
    ids::InstitutionId,
    integrations::institution::{InstitutionLessons, InstitutionMonth},
    money::Money,
};
use face::{
    format,
    page::page_of,
    request::{locale, service_context},
    ui::Page,
};
use integrations::institutions::report_get;
use leptos::prelude::*;

/// `/institution/reports`.
pub fn reports_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let (institution, branding) = required_with_brand().await?;
        let report = report_get(&service_context(), institution.id).await?;
        let id = institution.id;
        let file = format!("/api/v1/institutions/{id}/reports.csv");
        let lessons = report.lessons;
        let spent = sums(report.spent);
        let rows = report.months.into_iter().map(row).collect_view();
        Ok(view! {
            <Page title=tr!(l, institution.reports) width="reading">
                <InstitutionHead institution branding=Some(branding) />
                <dl class="facts">
                    <dt>{tr!(l, institution.spent_all)}</dt>
                    <dd class="numbers">{spent}</dd>
                </dl>
                <p>
                    <a href=file download>
                        {tr!(l, institution.download)}
                    </a>
                </p>
                <div class="table-box" tabindex="0" role="group" aria-label=tr!(l, institution.reports)>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{tr!(l, institution.month)}</th>
                                <th scope="col" class="numbers">
                                    {tr!(l, institution.invited)}
                                </th>
                                <th scope="col" class="numbers">
                                    {tr!(l, institution.joined)}
                                </th>
                                <th scope="col" class="numbers">
                                    {tr!(l, institution.left)}
                                </th>
                                <th scope="col" class="numbers">
                                    {tr!(l, institution.spent)}
                                </th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <Lessons id lessons />
            </Page>
        }
        .into_any())
    })
}

fn sums(amounts: Vec<Money>) -> String {
    let l = locale();
    let shown: Vec<_> = amounts.into_iter().map(|amount| format::money(l, amount)).collect();
    if shown.is_empty() { "–".to_owned() } else { format::list(l, shown) }
}

fn row(month: InstitutionMonth) -> impl IntoView {
    let l = locale();
    view! {
        <tr>
            <td>
                <span dir="ltr">{month.month.format("%Y-%m").to_string()}</span>
            </td>
            <td class="numbers">{format::number(l, month.invited)}</td>
            <td class="numbers">{format::number(l, month.joined)}</td>
            <td class="numbers">{format::number(l, month.left)}</td>
            <td class="numbers">{sums(month.spent)}</td>
        </tr>
    }
}

/// Lessons that the institution paid for, by member and subject.
#[component]
fn Lessons(id: InstitutionId, lessons: Vec<InstitutionLessons>) -> impl IntoView {
    let l = locale();
    let file = format!("/api/v1/institutions/{id}/lessons.csv");
    let row = |line: InstitutionLessons| {
        let subject = line.subject.get(l.code()).or_else(|| line.subject.get("en")).cloned().unwrap_or_default();
        view! {
            <tr>
                <td>
                    <bdi>{line.member}</bdi>
                </td>
                <td>{subject}</td>
                <td class="numbers">{format::number(l, line.booked)}</td>
                <td class="numbers">{format::number(l, line.held)}</td>
                <td class="numbers">{format::money(l, line.spent)}</td>
            </tr>
        }
    };
    let none = lessons.is_empty();
    let body = if none {
        view! { <p class="text-ink-soft">{tr!(l, institution.lessons_none)}</p> }.into_any()
    } else {
        view! {
            <p>
                <a href=file download>
                    {tr!(l, institution.download)}
                </a>
            </p>
            <div class="table-box" tabindex="0" role="group" aria-label=tr!(l, institution.lessons)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, institution.state_active)}</th>
                            <th scope="col">{tr!(l, institution.subject)}</th>
                            <th scope="col" class="numbers">
                                {tr!(l, institution.lessons_booked)}
                            </th>
                            <th scope="col" class="numbers">
                                {tr!(l, institution.lessons_held)}
                            </th>
                            <th scope="col" class="numbers">
                                {tr!(l, institution.spent)}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{lessons.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="grid gap-3" aria-labelledby="lessons">
            <h2 id="lessons">{tr!(l, institution.lessons)}</h2>
            {body}
        </section>
    }
}
