//! The parts of home and of the figures that come from the cockpit and the student's home (BK9, BK10).

use super::once_more::{OnceMore, row};
use domain::bookings::cockpit::{Homework, MonthOfLessons, StudentHome, TierProgress};
use face::{
    address, format,
    request::locale,
    ui::{BarChart, Datum},
};
use leptos::prelude::*;

/// How far it is to a lower commission.
#[component]
pub fn Tier(tier: TierProgress) -> impl IntoView {
    let l = locale();
    let next = tier.next_percent.zip(tier.missing).map_or_else(
        || tr!(l, cockpit.lowest).to_string(),
        |(percent, missing)| tr!(l, cockpit.until, amount = format::money(l, missing), count = percent),
    );
    view! {
        <section class="card" aria-labelledby="tier">
            <div class="card-body grid gap-1">
                <h2 id="tier" class="text-lg">
                    {tr!(l, cockpit.commission, count = tier.percent)}
                </h2>
                <p class="text-ink-soft">{next}</p>
            </div>
        </section>
    }
}

/// Lessons held, month by month.
#[component]
pub fn MonthsChart(months: Vec<MonthOfLessons>) -> impl IntoView {
    let l = locale();
    let sum: i64 = months.iter().map(|month| month.lessons).sum();
    let datum = |month: MonthOfLessons| Datum {
        name: format::month(l, month.first),
        full_name: format::month_year(l, month.first),
        value: month.lessons as f64,
        shown: format::number(l, month.lessons),
        exact: format::number(l, month.lessons),
        open: month.open,
    };
    view! {
        <BarChart
            title=tr!(l, cockpit.months)
            figure=format::number(l, sum)
            heads=(tr!(l, earnings.month).to_string(), tr!(l, figures.lessons).to_string())
            data=months.into_iter().map(datum).collect()
        />
    }
}

/// What is to be done, what is to be reached, and whom to book again.
#[component]
pub fn Learning(home: StudentHome, again: Vec<OnceMore>) -> impl IntoView {
    let l = locale();
    let StudentHome { homework, goals, .. } = home;
    let goals = (!goals.is_empty()).then(|| {
        view! {
            <section class="grid gap-2" aria-labelledby="goals">
                <h2 id="goals">{tr!(l, cockpit.goals)}</h2>
                <p class="whitespace-pre-line" dir="auto">
                    {goals}
                </p>
            </section>
        }
    });
    let tasks = (!homework.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="homework">
                <h2 id="homework">{tr!(l, cockpit.homework)}</h2>
                <ul class="grid gap-3">{homework.into_iter().map(task).collect_view()}</ul>
            </section>
        }
    });
    let tutors = (!again.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="again">
                <h2 id="again">{tr!(l, cockpit.again)}</h2>
                <ul class="card card-body grid gap-4">{again.into_iter().map(row).collect_view()}</ul>
            </section>
        }
    });
    view! {
        {tasks}
        {goals}
        {tutors}
    }
}

fn task(task: Homework) -> AnyView {
    view! {
        <li class="card">
            <div class="card-body grid gap-1">
                <a class="link font-semibold" href=address::booking(task.booking_id)>
                    {task.subject_name}
                    " · "
                    <bdi>{task.tutor_name}</bdi>
                </a>
                <p class="whitespace-pre-line" dir="auto">
                    {task.homework}
                </p>
                {(!task.next_steps.is_empty())
                    .then(|| {
                        view! {
                            <p class="text-sm text-ink-soft whitespace-pre-line" dir="auto">
                                {task.next_steps}
                            </p>
                        }
                    })}
            </div>
        </li>
    }
    .into_any()
}
