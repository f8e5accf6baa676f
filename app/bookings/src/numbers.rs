//! The figures of a home: each with what it was before, and which way it went.

use crate::i18n::Locale;
use domain::{
    bookings::numbers::{Figure, Numbers, Taught},
    money::Money,
};
use face::{
    format,
    lengths::length,
    request::locale,
    ui::{Compared, FigureView},
};
use leptos::prelude::*;
use std::cmp::Ordering;

/// The last thirty days; nothing for whoever has neither learnt nor taught yet.
#[component]
pub fn Figures(numbers: Numbers) -> impl IntoView {
    let l = locale();
    let shown = match numbers.taught {
        Some(taught) => taught_figures(l, &taught),
        None => learnt_figures(l, &numbers),
    };
    let title = tr!(l, numbers.title);
    (!shown.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="numbers">
                <div class="card-body grid gap-4">
                    <h2 id="numbers">{title}</h2>
                    <dl class="figures">{shown}</dl>
                </div>
            </section>
        }
    })
}

fn learnt_figures(l: Locale, numbers: &Numbers) -> Vec<AnyView> {
    let learnt = numbers.learnt;
    if learnt.lessons == Figure::default() {
        return Vec::new();
    }
    vec![
        figure(l, tr!(l, numbers.lessons), learnt.lessons, |count| format::number(l, count)),
        figure(l, tr!(l, numbers.hours), learnt.minutes, |minutes| hours(l, minutes)),
    ]
}

fn taught_figures(l: Locale, taught: &Taught) -> Vec<AnyView> {
    let currency = taught.currency.currency;
    let mut figures = vec![
        figure(l, tr!(l, numbers.earned), taught.earned, |minor| format::money(l, Money::new(minor, currency))),
        figure(l, tr!(l, numbers.lessons), taught.lessons, |count| format::number(l, count)),
    ];
    let response = tr!(l, numbers.response);
    figures.extend(match (taught.answers, taught.response_minutes) {
        // Whoever waits less is better off.
        (Some(answers), _) => Some(figure_of(l, response, answers, Ordering::Less, |minutes| waited(l, minutes))),
        (None, Some(minutes)) => {
            let compared = Some(Compared::nothing(tr!(l, numbers.first)));
            let value = waited(l, i64::from(minutes));
            Some(view! { <FigureView name=response value compared /> }.into_any())
        }
        (None, None) => None,
    });
    figures
}

/// `21.5`, as hours are told.
pub fn hours(l: Locale, minutes: i64) -> String {
    let tenths = (minutes * 10 + 30) / 60;
    let written = if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) };
    format::decimal(l, &written)
}

/// Minutes as one tells a wait: from an hour and a half on in whole hours.
fn waited(l: Locale, minutes: i64) -> String {
    let minutes = u32::try_from(minutes).unwrap_or_default();
    length(l, if minutes < 90 { minutes } else { (minutes + 30) / 60 * 60 })
}

fn figure(l: Locale, name: impl ToString, figure: Figure, written: impl Fn(i64) -> String) -> AnyView {
    figure_of(l, name, figure, Ordering::Greater, written)
}

/// A figure that should go the `good` way.
fn figure_of(
    l: Locale,
    name: impl ToString,
    figure: Figure,
    good: Ordering,
    written: impl Fn(i64) -> String,
) -> AnyView {
    let (way, by) = figure.change();
    let text = match way {
        Ordering::Greater => tr!(l, numbers.more, amount = written(by)),
        Ordering::Less => tr!(l, numbers.less, amount = written(by)),
        Ordering::Equal => tr!(l, numbers.same).to_string(),
    };
    let compared = Some(Compared::went(way, good, text));
    view! { <FigureView name=name.to_string() value=written(figure.now) compared /> }.into_any()
}
