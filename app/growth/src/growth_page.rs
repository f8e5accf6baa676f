//! `/owner/growth`: where people come from, who of them begins, who comes back, each beside its target.

use super::{
    business_page::{DaysForm, Owners},
    growth_credit::{Churn, Credit, Rules},
    words::{percent, percent_or_none},
};
use domain::{
    calendar::Zone,
    growth::{
        insight::share,
        insight::{InsightRequest, LearningWeek},
        report::{
            ACTIVATION_TARGET, ActivationWeek, COMPLETION_TARGET, GrowthReport, LEARNERS_TARGET, STICKY_TARGET,
            SourceLine, UseFigures, WATCH_TARGET, WinbackFigures,
        },
    },
};
use face::{
    format,
    i18n::Locale,
    page::{page_of, query},
    request::{locale, page_request, service_context},
    ui::{BarChart, Datum, LineChart, Page, PageHeader},
};
use growth::{insight::growth_report, rules::growth_rules};
use leptos::prelude::*;

/// `/owner/growth?from=&to=`.
pub fn growth_page() -> AnyView {
    page_of(async move {
        let asked = InsightRequest { from: query("from"), to: query("to"), ..InsightRequest::default() };
        let context = service_context();
        let told = match growth_report(&context, &asked).await {
            Err(spine::Error::Refused(_)) => growth_report(&context, &InsightRequest::default()).await?,
            told => told?,
        };
        let rules = growth_rules(&context).await?;
        let l = locale();
        let GrowthReport { from, to, counted_at, sources, activation, weeks, growth, .. } = told;
        let GrowthReport { activity, winback, credit, churn, .. } = told;
        let counted = format::moment(l, page_request().time_zone, counted_at, context.now());
        Ok(view! {
            <Page title=tr!(l, grows.title)>
                <PageHeader title=tr!(l, grows.title) lead=tr!(l, grows.lead) />
                <Owners />
                <DaysForm action="/owner/growth" from to />
                <p class="text-sm text-ink-soft">{tr!(l, grows.counted, at = counted)}</p>
                <Sources of=sources />
                <div class="grid gap-6 lg:grid-cols-2">
                    <Activation of=activation />
                    <Learners of=weeks growth />
                </div>
                <Activity of=activity />
                <div class="grid gap-6 lg:grid-cols-2">
                    <Winback of=winback />
                    <Credit of=credit />
                </div>
                <Churn of=churn />
                <Rules rules />
            </Page>
        }
        .into_any())
    })
}

fn source_words(l: Locale, source: &str) -> &'static str {
    match source {
        "people" => tr!(l, grows.by_people),
        "partners" => tr!(l, grows.by_partners),
        _ => tr!(l, grows.direct),
    }
}

#[component]
fn Sources(of: Vec<SourceLine>) -> impl IntoView {
    let l = locale();
    let all: i64 = of.iter().map(|line| line.people).sum();
    let data = of.iter().map(|line| Datum {
        name: source_words(l, &line.source).to_owned(),
        full_name: source_words(l, &line.source).to_owned(),
        value: line.people as f64,
        shown: format::number(l, line.people),
        exact: format::number(l, line.people),
        open: false,
    });
    let data: Vec<_> = data.collect();
    let rows = of.iter().map(|line| {
        view! {
            <tr>
                <th scope="row">{source_words(l, &line.source)}</th>
                <td class="numbers">{format::number(l, line.people)}</td>
                <td class="numbers">{percent_or_none(l, share(line.people, all))}</td>
                <td class="numbers">{format::number(l, line.verified)}</td>
                <td class="numbers">{format::number(l, line.learned)}</td>
                <td class="numbers">{format::money(l, line.cost)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let heads = [
        tr!(l, grows.source),
        tr!(l, grows.people),
        tr!(l, grows.part),
        tr!(l, grows.verified),
        tr!(l, grows.learned),
        tr!(l, grows.cost),
    ];
    let heads_of_chart = (heads[0].to_owned(), heads[1].to_owned());
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <section class="grid gap-4" aria-labelledby="sources">
            <h2 id="sources">{tr!(l, grows.sources)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, grows.sources_help)}</p>
            <div class="grid gap-6 lg:grid-cols-2 items-start">
                <BarChart
                    title=tr!(l, grows.people)
                    figure=format::number(l, all)
                    heads=heads_of_chart
                    data
                />
                <div class="table-box" tabindex="0" role="group" aria-labelledby="sources">
                    <table class="table" aria-labelledby="sources">
                        <thead>
                            <tr>{heads}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </div>
        </section>
    }
}

#[component]
fn Activation(of: Vec<ActivationWeek>) -> impl IntoView {
    let l = locale();
    let now = service_context().now();
    let last = of.iter().rev().find(|week| !week.open).and_then(|week| week.share);
    let data = of.iter().map(|week| {
        let at = week.monday.and_time(chrono::NaiveTime::MIN).and_utc();
        let said = percent_or_none(l, week.share);
        let people = tr!(l, grows.of_people, count = week.people, booked = format::number(l, week.booked));
        Datum {
            name: format::number(l, i64::from(chrono::Datelike::day(&week.monday))),
            full_name: format::date(l, Zone::UTC, at, now),
            value: 100.0 * week.share.unwrap_or_default(),
            shown: String::new(),
            exact: format!("{said} · {people}"),
            open: week.open,
        }
    });
    let heads = (tr!(l, grows.week).to_string(), tr!(l, grows.activated).to_string());
    view! {
        <section class="grid gap-2" aria-labelledby="activation">
            <h2 id="activation">{tr!(l, grows.activation)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, grows.activation_help)}</p>
            <p class="numbers">
                {tr!(l, grows.target, now = percent_or_none(l, last), target = percent(l, ACTIVATION_TARGET))}
            </p>
            <BarChart title=tr!(l, grows.activated) heads data=data.collect() />
        </section>
    }
}

#[component]
fn Learners(of: Vec<LearningWeek>, growth: Option<f64>) -> impl IntoView {
    let l = locale();
    let now = service_context().now();
    let data = of.iter().map(|week| {
        let at = week.monday.and_time(chrono::NaiveTime::MIN).and_utc();
        let learners = format::number(l, week.learners);
        Datum {
            name: format::date(l, Zone::UTC, at, now),
            full_name: format::date(l, Zone::UTC, at, now),
            value: week.learners as f64,
            shown: learners.clone(),
            exact: learners,
            open: week.open,
        }
    });
    let heads = (tr!(l, grows.week).to_string(), tr!(l, analytics.learners).to_string());
    view! {
        <section class="grid gap-2" aria-labelledby="learners">
            <h2 id="learners">{tr!(l, analytics.learners)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, grows.learners_help)}</p>
            <p class="numbers">
                {tr!(l, grows.target, now = percent_or_none(l, growth), target = percent(l, LEARNERS_TARGET))}
            </p>
            <LineChart title=tr!(l, analytics.learners) trend=None heads data=data.collect() />
        </section>
    }
}

/// How often people come and how far they get in courses, each beside its target.
#[component]
fn Activity(of: UseFigures) -> impl IntoView {
    let l = locale();
    let lines = [
        (tr!(l, grows.sticky), of.sticky, STICKY_TARGET),
        (tr!(l, grows.completion), of.completion, COMPLETION_TARGET),
        (tr!(l, grows.watched), of.watched, WATCH_TARGET),
    ];
    let lines = lines.map(|(name, now, target)| {
        view! {
            <dt>{name}</dt>
            <dd class="numbers">
                {tr!(l, grows.target, now = percent_or_none(l, now), target = percent(l, target))}
            </dd>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="activity">
            <h2 id="activity">{tr!(l, grows.activity)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, grows.activity_help)}</p>
            <dl class="facts">
                <dt>{tr!(l, grows.monthly)}</dt>
                <dd class="numbers">{format::number(l, of.monthly)}</dd>
                {lines}
            </dl>
        </section>
    }
}

#[component]
fn Winback(of: WinbackFigures) -> impl IntoView {
    let l = locale();
    let sides = [(tr!(l, grows.told), of.told, of.told_back), (tr!(l, grows.silent), of.silent, of.silent_back)];
    let datum = |(name, people, back): &(&'static str, i64, i64)| {
        let part = share(*back, *people);
        Datum {
            name: (*name).to_owned(),
            full_name: (*name).to_owned(),
            value: 100.0 * part.unwrap_or_default(),
            shown: percent_or_none(l, part),
            exact: tr!(l, grows.of_people, count = *people, booked = format::number(l, *back)),
            open: false,
        }
    };
    let data: Vec<_> = sides.iter().map(datum).collect();
    let heads = (tr!(l, grows.whom).to_string(), tr!(l, grows.came_back).to_string());
    view! {
        <section class="grid gap-2" aria-labelledby="winback">
            <h2 id="winback">{tr!(l, grows.winback)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, grows.winback_help)}</p>
            <p class="numbers">{tr!(l, grows.lift, lift = percent_or_none(l, of.lift))}</p>
            <BarChart title=tr!(l, grows.came_back) heads data />
        </section>
    }
}
