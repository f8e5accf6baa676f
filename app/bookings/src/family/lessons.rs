//! A child's lessons and what they cost, as its parent reads them.

use super::super::lesson_card::LessonCard;
use domain::{
    bookings::{Booking, spending::Spending},
    identity::family::Period,
};
use face::{format, request::locale};
use leptos::prelude::*;

/// What this week or month cost, and what the limit leaves.
#[component]
pub fn Costs(spending: Spending) -> impl IntoView {
    let l = locale();
    let period = match spending.limit.map_or(Period::Week, |limit| limit.period) {
        Period::Week => tr!(l, spending.week),
        Period::Month => tr!(l, spending.month),
    };
    view! {
        <section class="card" aria-labelledby="spending">
            <div class="card-body grid gap-3">
                <h2 id="spending" class="text-base font-semibold">
                    {tr!(l, spending.title)}
                </h2>
                <dl class="facts text-lg">
                    <dt>{period}</dt>
                    <dd class="numbers font-semibold">{format::money(l, spending.spent)}</dd>
                    {spending
                        .left
                        .map(|left| {
                            view! {
                                <dt>{tr!(l, spending.left)}</dt>
                                <dd class="numbers">{format::money(l, left)}</dd>
                            }
                        })}
                </dl>
            </div>
        </section>
    }
}

/// The newest lessons, each with where it stands.
#[component]
pub fn Lessons(lessons: Vec<Booking>) -> impl IntoView {
    let l = locale();
    let inside = if lessons.is_empty() {
        view! { <p class="text-ink-soft">{tr!(l, spending.no_lessons)}</p> }.into_any()
    } else {
        let lesson = |booking| {
            view! {
                <li>
                    <LessonCard booking />
                </li>
            }
        };
        view! { <ul class="grid gap-4">{lessons.into_iter().map(lesson).collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="grid gap-4" aria-labelledby="lessons">
            <h2 id="lessons">{tr!(l, nav.lessons)}</h2>
            {inside}
        </section>
    }
}
