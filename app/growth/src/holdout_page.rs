//! `/owner/holdout`: accounts that no experiment reaches, beside all others.

use super::{
    business_page::Owners,
    growth_credit::Rules,
    words::{between, guardrail, percent_or_none},
};
use chrono::{NaiveDate, NaiveTime};
use domain::{
    calendar::Zone,
    growth::{holdout::HoldoutLine, readout::GuardrailState},
};
use face::{
    format,
    page::page_of,
    request::{locale, service_context},
    ui::{Badge, NoticeBox, Page, PageHeader},
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
    let mean = |mean: Option<f64>| {
        let told = mean.map(|mean| format::decimal(l, &format!("{mean:.3}")));
        told.unwrap_or_else(|| tr!(l, ranker.no_data).to_string())
    };
    let rows = of.into_iter().map(|line| {
        let kind = match line.state {
            GuardrailState::Broken => "error",
            GuardrailState::Holds => "success",
            GuardrailState::Unknown => "",
        };
        view! {
            <tr>
                <th scope="row">
                    <code>{line.metric}</code>
                </th>
                <td class="numbers">{mean(line.held_out.mean)}</td>
                <td class="numbers">{mean(line.others.mean)}</td>
                <td class="numbers">{percent_or_none(l, line.others.lift)}</td>
                <td class="numbers">{between(l, line.others.interval)}</td>
                <td>
                    <Badge kind=kind text=guardrail(l, line.state).to_string() />
                </td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="lines">
            <h2 id="lines">{tr!(l, xp.guardrails)}</h2>
            <div class="table-box" tabindex="0" role="group" aria-labelledby="lines">
                <table class="table" aria-labelledby="lines">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, xp.metric)}</th>
                            <th scope="col" class="numbers">{tr!(l, holdout.held_out)}</th>
                            <th scope="col" class="numbers">{tr!(l, holdout.others)}</th>
                            <th scope="col" class="numbers">{tr!(l, xp.lift)}</th>
                            <th scope="col" class="numbers">{tr!(l, xp.interval)}</th>
                            <th scope="col">{tr!(l, ranker.state)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="text-sm text-ink-soft">{tr!(l, xp.honest)}</p>
        </section>
    }
}
