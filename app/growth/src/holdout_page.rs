//! `/owner/holdout`: accounts that no experiment reaches, beside all others.

use super::{
    business_page::Owners,
    figures::{Figure, Figures},
    growth_credit::Rules,
};
use chrono::{NaiveDate, NaiveTime};
use domain::{calendar::Zone, growth::holdout::HoldoutLine};
use face::{
    format,
    page::page_of,
    request::{locale, service_context},
    ui::{NoticeBox, Page, PageHeader},
};
use growth::{insight::holdout_readout, rules::growth_rules};
use leptos::prelude::*;

/// `/owner/holdout`.
pub fn holdout_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let told = holdout_readout(&context).await?;
        let rules = growth_rules(&context).await?;
        let l = locale();
        let day = |day: NaiveDate| format::date(l, Zone::UTC, day.and_time(NaiveTime::MIN).and_utc(), context.now());
        let quarter = tr!(
            l,
            holdout.quarter,
            from = day(told.from),
            to = day(told.to),
            percent = format::number(l, told.percent),
            accounts = format::number(l, told.accounts)
        );
        let none = (told.percent == 0).then(|| {
            view! {
                <NoticeBox>
                    <p>{tr!(l, holdout.none)}</p>
                </NoticeBox>
            }
        });
        Ok(view! {
            <Page title=tr!(l, holdout.title)>
                <PageHeader title=tr!(l, holdout.title) lead=tr!(l, holdout.lead) />
                <Owners />
                <p>{quarter}</p>
                {none}
                <Lines of=told.metrics />
                <Rules rules />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Lines(of: Vec<HoldoutLine>) -> impl IntoView {
    let l = locale();
    let columns = vec![
        tr!(l, xp.metric),
        tr!(l, holdout.held_out),
        tr!(l, holdout.others),
        tr!(l, xp.lift),
        tr!(l, xp.interval),
        tr!(l, ranker.state),
    ];
    let figures = |line: &HoldoutLine| {
        vec![
            Figure::mean(l, line.held_out.mean),
            Figure::mean(l, line.others.mean),
            Figure::lift(l, line.others.lift),
            Figure::interval(l, line.others.interval),
            Figure::State(line.state),
        ]
    };
    let lines = of.into_iter().map(|line| (line.metric.clone(), figures(&line))).collect();
    view! { <Figures id="lines" title=tr!(l, xp.guardrails) columns lines note=tr!(l, xp.honest) /> }
}
