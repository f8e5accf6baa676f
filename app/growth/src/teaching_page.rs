//! `/teach/analytics`: a tutor's own figures by month, who comes back, and what similar tutors ask (IN5).

use super::words::percent_or_none;
use domain::{
    growth::teaching::{
        Benchmark, COMPARED_DAYS, OwnFigures, PEERS_MIN, PriceAdvice, PriceMove, RETURN_DAYS, Retention, RevenueMonth,
        TeachingAnalytics, TeachingMonth, WatchedCourse,
    },
    money::Money,
};
use face::{
    format,
    i18n::Locale,
    page::page_of,
    request::{locale, service_context},
    tutors::response_time,
    ui::{BarChart, Datum, Page, PageHeader},
};
use growth::teaching::tutor_analytics;
use leptos::prelude::*;

/// `/teach/analytics`.
pub fn teaching_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let TeachingAnalytics { bookings, revenue, retention, own, benchmark, price_advice, courses } =
            tutor_analytics(&service_context()).await?;
        Ok(view! {
            <Page title=tr!(l, taught.title)>
                <PageHeader title=tr!(l, taught.title) lead=tr!(l, taught.lead) />
                <Price advice=price_advice own=own.clone() />
                <div class="grid gap-6 lg:grid-cols-2">
                    <Lessons months=bookings.clone() />
                    <Earned months=revenue />
                </div>
                <Coming months=bookings retention />
                {(!courses.is_empty()).then(|| view! { <Courses courses /> })}
                <Others own benchmark />
            </Page>
        }
        .into_any())
    })
}

/// What to do about the price comes first, with why.
#[component]
fn Price(advice: PriceAdvice, own: OwnFigures) -> impl IntoView {
    let l = locale();
    let said = match (advice.advice, advice.suggested) {
        (PriceMove::Raise, Some(price)) => tr!(l, taught.raise, price = format::money(l, price)),
        (PriceMove::Lower, Some(price)) => tr!(l, taught.lower, price = format::money(l, price)),
        (PriceMove::Unknown, _) => tr!(l, taught.unknown, count = PEERS_MIN),
        _ => tr!(l, taught.keep).to_string(),
    };
    let reasons: Vec<_> = advice.reasons.iter().filter_map(|code| reason(l, code)).collect();
    let reasons = (!reasons.is_empty()).then(|| {
        let lines = reasons.into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view();
        view! { <ul class="list-disc ps-5">{lines}</ul> }
    });
    let moves = advice.suggested.is_some().then(|| {
        view! {
            <p>
                <a class="button button-secondary" href="/teach/profile">
                    {tr!(l, taught.change)}
                </a>
            </p>
        }
    });
    view! {
        <section class="card" aria-labelledby="price">
            <div class="card-body grid gap-3">
                <h2 id="price">{tr!(l, taught.price, price = format::money(l, own.price))}</h2>
                <p>{said}</p>
                {reasons}
                {moves}
            </div>
        </section>
    }
}

fn reason(l: Locale, code: &str) -> Option<&'static str> {
    match code {
        "below_middle" => Some(tr!(l, taught.because_below)),
        "above_high" => Some(tr!(l, taught.because_above)),
        "rated_well" => Some(tr!(l, taught.because_rated)),
        "booked_more" => Some(tr!(l, taught.because_more)),
        "booked_less" => Some(tr!(l, taught.because_less)),
        _ => None,
    }
}

#[component]
fn Lessons(months: Vec<TeachingMonth>) -> impl IntoView {
    let l = locale();
    let sum: i64 = months.iter().map(|month| month.lessons).sum();
    view! {
        <BarChart
            title=tr!(l, taught.lessons)
            figure=format::number(l, sum)
            heads=(tr!(l, earnings.month).to_string(), tr!(l, figures.lessons).to_string())
            data=shown(months, |month| (month.first, month.lessons as f64, format::number(l, month.lessons)))
        />
    }
}

#[component]
fn Earned(months: Vec<RevenueMonth>) -> impl IntoView {
    let l = locale();
    let currency = months.first().map(|month| month.earned.currency);
    let sum: i64 = months.iter().map(|month| month.earned.minor).sum();
    let figure = currency.map(|currency| format::money(l, Money::new(sum, currency))).unwrap_or_default();
    view! {
        <BarChart
            title=tr!(l, taught.earned)
            figure
            heads=(tr!(l, earnings.month).to_string(), tr!(l, earnings.earned).to_string())
            data=shown(months, |month| (month.first, month.earned.minor as f64, format::money_short(l, month.earned)))
        />
    }
}

/// Bars with the last month open.
fn shown<M>(months: Vec<M>, told: impl Fn(&M) -> (chrono::NaiveDate, f64, String)) -> Vec<Datum> {
    let l = locale();
    let last = months.len().saturating_sub(1);
    let datum = |(at, month): (usize, &M)| {
        let (first, value, exact) = told(month);
        // Six long amounts do not fit over the bars of a phone: the table has them.
        let shown = if exact.chars().count() > 5 { String::new() } else { exact.clone() };
        Datum {
            name: format::month(l, first),
            full_name: format::month_year(l, first),
            value,
            shown,
            exact,
            open: at == last,
        }
    };
    months.iter().enumerate().map(datum).collect()
}

/// New people and who of them came back.
#[component]
fn Coming(months: Vec<TeachingMonth>, retention: Retention) -> impl IntoView {
    let l = locale();
    let new: i64 = months.iter().map(|month| month.new_students).sum();
    let cancelled: i64 = months.iter().map(|month| month.cancelled).sum();
    view! {
        <section class="grid gap-4" aria-labelledby="coming">
            <h2 id="coming">{tr!(l, taught.coming)}</h2>
            <dl class="facts">
                <dt>{tr!(l, taught.new_students)}</dt>
                <dd class="numbers">{format::number(l, new)}</dd>
                <dt>{tr!(l, taught.returned, days = RETURN_DAYS.to_string())}</dt>
                <dd class="numbers">{percent_or_none(l, retention.share)}</dd>
                <dt>{tr!(l, taught.cancelled)}</dt>
                <dd class="numbers">{format::number(l, cancelled)}</dd>
            </dl>
        </section>
    }
}

/// What is watched of each course, and who finishes it.
#[component]
fn Courses(courses: Vec<WatchedCourse>) -> impl IntoView {
    let l = locale();
    let rows = courses.into_iter().map(|course| {
        let hours = format::decimal(l, &format!("{:.1}", course.watched_minutes as f64 / 60.0));
        view! {
            <tr>
                <th scope="row">
                    <a class="link" href=format!("/teach/courses/{}", course.course_id) dir="auto">
                        {course.title}
                    </a>
                </th>
                <td class="numbers">{format::number(l, course.learners)}</td>
                <td class="numbers">{percent_or_none(l, course.finished)}</td>
                <td class="numbers">{hours}</td>
                <td class="numbers">{percent_or_none(l, course.watched)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let heads =
        [tr!(l, taught.learners), tr!(l, taught.finished), tr!(l, taught.watched_hours), tr!(l, taught.watched)];
    let heads = heads.map(|head| {
        view! {
            <th scope="col" class="numbers">
                {head}
            </th>
        }
    });
    view! {
        <section class="grid gap-4" aria-labelledby="watched">
            <h2 id="watched">{tr!(l, courses.taught)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, taught.watched_help)}</p>
            <div class="table-box" tabindex="0" role="group" aria-labelledby="watched">
                <table class="table" aria-labelledby="watched">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, courses.name)}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Others(own: OwnFigures, benchmark: Option<Benchmark>) -> impl IntoView {
    let l = locale();
    let Some(others) = benchmark else {
        return view! {
            <section class="grid gap-2" aria-labelledby="others">
                <h2 id="others">{tr!(l, taught.others)}</h2>
                <p class="text-ink-soft">{tr!(l, taught.too_few, count = PEERS_MIN)}</p>
            </section>
        }
        .into_any();
    };
    let range = tr!(
        l,
        taught.range,
        low = format::money_short(l, others.price_low),
        high = format::money_short(l, others.price_high)
    );
    view! {
        <section class="grid gap-4" aria-labelledby="others">
            <h2 id="others">{tr!(l, taught.others)}</h2>
            <p class="text-ink-soft">
                {tr!(
                    l,
                    taught.others_help,
                    count = others.tutors,
                    subject = others.subject.clone(),
                    days = COMPARED_DAYS.to_string()
                )}
            </p>
            <Compared own others=others.clone() />
            <p class="text-sm text-ink-soft">{range}</p>
        </section>
    }
    .into_any()
}

/// The own figures beside the middle.
#[component]
fn Compared(own: OwnFigures, others: Benchmark) -> impl IntoView {
    let l = locale();
    let none = || tr!(l, ranker.no_data).to_string();
    let stars = |rating: Option<f64>| rating.map_or_else(none, |rating| format::decimal(l, &format!("{rating:.1}")));
    let minutes = |minutes: Option<i32>| minutes.map_or_else(none, response_time);
    let rows = [
        (tr!(l, taught.price_hour), format::money(l, own.price), format::money(l, others.price_middle)),
        (
            tr!(l, figures.lessons),
            format::number(l, own.lessons),
            format::decimal(l, &format!("{:.0}", others.lessons)),
        ),
        (tr!(l, figures.rating), stars(own.rating), stars(others.rating)),
        (
            tr!(l, figures.response),
            minutes(own.response_minutes),
            minutes(others.response_minutes.map(|minutes| minutes.round() as i32)),
        ),
    ];
    let rows = rows.map(|(name, mine, theirs)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="numbers">{mine}</td>
                <td class="numbers">{theirs}</td>
            </tr>
        }
    });
    view! {
        <div class="table-box" tabindex="0" role="group" aria-labelledby="others">
            <table class="table" aria-labelledby="others">
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, business.what)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, taught.you)}
                        </th>
                        <th scope="col" class="numbers">
                            {tr!(l, taught.middle)}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
