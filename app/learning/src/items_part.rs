//! What the questions of a quiz are worth, for who teaches it.

use domain::learning::items::{QuizItem, QuizItems, SHARE_FROM, TELLS_FROM};
use face::{format, request::locale};
use leptos::prelude::*;

/// Question by question.
#[component]
pub fn Items(told: QuizItems) -> impl IntoView {
    let l = locale();
    let rows = told.items.into_iter().map(|item| view! { <Row item /> }).collect::<Vec<_>>();
    let few = rows.is_empty() || told.people < SHARE_FROM as i64;
    let inside = if few {
        view! { <p class="text-ink-soft">{tr!(l, items.few, count = SHARE_FROM as i64)}</p> }.into_any()
    } else {
        view! {
            <p>{tr!(l, items.people, count = told.people)}</p>
            <div class="table-box" tabindex="0" role="group" aria-labelledby="items">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, items.question)}</th>
                            <th scope="col">{tr!(l, items.right)}</th>
                            <th scope="col">{tr!(l, items.tells)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="text-sm text-ink-soft">{tr!(l, items.tells_help, count = TELLS_FROM as i64)}</p>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="items">
            <div class="card-body grid gap-3">
                <h2 id="items" class="text-lg">
                    {tr!(l, items.title)}
                </h2>
                {inside}
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Row(item: QuizItem) -> impl IntoView {
    let l = locale();
    let percent = |share: f64| tr!(l, courses.percent, percent = ((share * 100.0).round() as i64).to_string());
    let right = item.right.map_or_else(|| "–".to_owned(), percent);
    let told = |tells: f64| format::decimal(l, &format!("{tells:.2}"));
    let tells = item.discrimination.map_or_else(|| "–".to_owned(), told);
    let said = match (item.unclear, item.hard) {
        (true, _) => Some(tr!(l, items.unclear)),
        (false, true) => Some(tr!(l, items.hard)),
        (false, false) => None,
    };
    view! {
        <tr>
            <td>
                <span dir="auto">{item.text}</span>
                {said.map(|said| view! { <p class="text-sm text-ink-soft">{said}</p> })}
            </td>
            <td class="numbers">{right}</td>
            <td class="numbers">{tells}</td>
        </tr>
    }
}
