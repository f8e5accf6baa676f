//! On the page that books a lesson: the time kept while one decides, and whether the lesson repeats.

use crate::i18n::Locale;
use bookings::booking::hold_of;
use chrono::{DateTime, Utc};
use domain::{
    bookings::{hold::Hold, rhythm::Rhythm},
    calendar::Zone,
    ids::TutorId,
    money::Money,
};
use face::{
    address, format,
    request::{FormState, locale, service_context},
    ui::{Hidden, OwnScript},
};
use leptos::prelude::*;
use spine::Context;

/// Keeps total and button in step with the answer, where scripts run.
const SCRIPT: &str = include_str!("repeat.js");
/// Counts the kept time down, where scripts run; the instant stands beside it anyway.
const COUNTDOWN: &str = include_str!("keep.js");
/// How many minutes before its end that is said aloud.
const SAID_MINUTES: [i64; 3] = [5, 2, 1];

/// The reader's hold of that time.
pub async fn held_of(context: &Context, tutor: TutorId, start: &str) -> spine::Result<Option<Hold>> {
    match (context.person(), start.parse::<DateTime<Utc>>()) {
        (Some(_), Ok(start)) => hold_of(context, tutor, start).await,
        _ => Ok(None),
    }
}

/// What one answer to "Repeat" comes to.
#[derive(Clone, Debug)]
pub struct Answer {
    code: String,
    name: String,
    /// What all of it costs.
    pub price: Money,
    /// `4 × 60 minutes`.
    pub row: String,
    /// The button that pays all of it; none for a single lesson, whose button the quote has.
    pub button: Option<String>,
}

impl Answer {
    /// One lesson of `minutes` at `price`.
    pub fn single(l: Locale, price: Money, minutes: i32) -> Self {
        let name = tr!(l, repeat.once).to_string();
        Self { code: String::new(), name, price, row: tr!(l, tutor.minutes, count = minutes), button: None }
    }

    /// A series of such lessons; none where the total is past what an amount can hold.
    pub fn series(l: Locale, (price, minutes): (Money, i32), instant: bool, rhythm: Rhythm) -> Option<Self> {
        let (total, count) = (rhythm.total(price)?, i64::from(rhythm.lessons));
        let amount = format::money(l, total);
        let name = if rhythm.weeks == 1 {
            tr!(l, repeat.weekly, count = count)
        } else {
            tr!(l, repeat.biweekly, count = count)
        };
        let button = if instant {
            tr!(l, book.pay_and_book_many, amount = amount, count = count)
        } else {
            tr!(l, book.pay_and_request_many, amount = amount, count = count)
        };
        let row = format!("{} × {}", format::number(l, count), tr!(l, tutor.minutes, count = minutes));
        Some(Self { code: rhythm.code(), name, price: total, row, button: Some(button) })
    }
}

/// Whether it is one lesson or several at once: one question, each answer with what all of it costs.
#[component]
pub fn Repeat(state: FormState, single: Answer, button: String, series: Vec<Answer>) -> impl IntoView {
    let l = locale();
    let chosen = state.value("repeat", "");
    let option = move |answer: Answer| {
        let total = format::money(l, answer.price);
        let text = format!("{} · {total}", answer.name);
        let selected = answer.code == chosen;
        view! {
            <option
                value=answer.code
                selected=selected
                data-price=answer.price.minor.to_string()
                data-row=answer.row
                data-total=total
                data-button=answer.button.unwrap_or_else(|| button.clone())
            >
                {text}
            </option>
        }
    };
    view! {
        <div class="field">
            <label class="field-label" for="field-repeat">
                {tr!(l, repeat.label)}
            </label>
            <select class="input" id="field-repeat" name="repeat" aria-describedby="help-repeat">
                {std::iter::once(single).chain(series).map(option).collect_view()}
            </select>
            <p class="field-help" id="help-repeat">
                {tr!(l, repeat.help)}
            </p>
        </div>
        <OwnScript text=SCRIPT />
    }
    .into_any()
}

/// The chosen time, kept for the reader or to be kept; nothing for whoever cannot book yet. It is part of the form that
/// books, so that nothing typed is lost, and its first button: Enter in a field keeps the time and pays nothing.
#[component]
pub fn Keep(tutor: TutorId, choice: address::Choice, held: Option<Hold>, zone: Zone) -> impl IntoView {
    let l = locale();
    let can = service_context().person().is_some_and(|person| person.email_verified);
    can.then(|| {
        let inside = match held {
            Some(hold) => view! {
                <time datetime=format::machine(hold.expires_at) data-while-kept="">
                    {tr!(l, hold.kept, time = format::time(l, zone, hold.expires_at))}
                </time>
                <Left hold />
                <OwnScript text=COUNTDOWN />
                <button
                    class="button button-quiet button-small"
                    type="submit"
                    formaction="/rpc/bookings/hold-release"
                    data-while-kept=""
                >
                    {tr!(l, hold.release)}
                </button>
            }
            .into_any(),
            None => view! {
                <button class="button button-quiet button-small" type="submit" formaction="/rpc/bookings/hold">
                    {tr!(l, hold.keep)}
                </button>
            }
            .into_any(),
        };
        view! {
            <p class="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">{inside}</p>
            <Hidden name="back" value=address::book(tutor, &choice) />
        }
    })
}

/// What is left of a kept time as a clock that is seen and not read out, and the few sentences that are: near its end,
/// and at it. Whoever runs no script reads until when, which stands before it.
#[component]
fn Left(hold: Hold) -> impl IntoView {
    let l = locale();
    let left = (hold.expires_at - service_context().now()).num_seconds().max(0);
    let near = SAID_MINUTES.into_iter().map(|minutes| {
        let text = tr!(l, hold.left, count = minutes);
        view! {
            <span hidden=true data-left-at=(60 * minutes).to_string()>
                {text}
            </span>
        }
    });
    view! {
        <span
            class="numbers"
            role="timer"
            aria-label=tr!(l, hold.clock)
            data-left=left.to_string()
            data-while-kept=""
        ></span>
        {near.collect_view()}
        <span hidden=true data-left-at="0">
            {tr!(l, hold.over)}
        </span>
        <span class="sr-only" role="status" data-left-said=""></span>
    }
}
