//! A table of figures: what each line is about, numbers, and where it stands.

use super::words::{between, guardrail, percent_or_none};

use domain::growth::readout::GuardrailState;
use face::{format, i18n::Locale, request::locale, ui::Badge};
use leptos::prelude::*;

/// One figure of a line.
pub(super) enum Figure {
    /// A number in the reader's words; empty where there is none to say.
    Number(String),
    /// Whether something that must not get worse holds.
    State(GuardrailState),
}

impl Figure {
    /// How many.
    pub(super) fn count(l: Locale, count: i64) -> Self {
        Self::Number(format::number(l, count))
    }

    /// A mean, or that there is no data yet.
    pub(super) fn mean(l: Locale, mean: Option<f64>) -> Self {
        let told = mean.map(|mean| format::decimal(l, &format!("{mean:.3}")));
        Self::Number(told.unwrap_or_else(|| tr!(l, ranker.no_data).to_string()))
    }

    /// How much more or less.
    pub(super) fn lift(l: Locale, lift: Option<f64>) -> Self {
        Self::Number(percent_or_none(l, lift))
    }

    /// Between what it lies.
    pub(super) fn interval(l: Locale, bounds: Option<[f64; 2]>) -> Self {
        Self::Number(between(l, bounds))
    }

    fn cell(self) -> AnyView {
        match self {
            Self::Number(text) => view! { <td class="numbers">{text}</td> }.into_any(),
            Self::State(state) => {
                let kind = match state {
                    GuardrailState::Broken => "error",
                    GuardrailState::Holds => "success",
                    GuardrailState::Unknown => "",
                };
                view! {
                    <td>
                        <Badge kind=kind text=guardrail(locale(), state).to_string() />
                    </td>
                }
                .into_any()
            }
        }
    }
}

/// A section with such a table: the first column names the lines, the others have figures; a state stands last.
#[component]
pub(super) fn Figures(
    /// The id of its heading.
    id: &'static str,
    title: &'static str,
    /// What the columns are called, that of the lines first.
    columns: Vec<&'static str>,
    /// What each line is about, and its figures.
    lines: Vec<(String, Vec<Figure>)>,
    /// A sentence below.
    #[prop(optional, into)]
    note: String,
) -> impl IntoView {
    let states = |figures: &[Figure]| matches!(figures.last(), Some(Figure::State(_)));
    let stated = lines.iter().any(|(_, figures)| states(figures));
    let last = columns.len().saturating_sub(1);
    let heads = columns.into_iter().enumerate().map(|(place, column)| {
        let class = (place > 0 && !(stated && place == last)).then_some("numbers");
        view! {
            <th scope="col" class=class>
                {column}
            </th>
        }
    });
    let heads = heads.collect_view();
    let rows = lines.into_iter().map(|(about, figures)| {
        view! {
            <tr>
                <th scope="row">
                    <code>{about}</code>
                </th>
                {figures.into_iter().map(Figure::cell).collect_view()}
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <div class="table-box" tabindex="0" role="group" aria-labelledby=id>
                <table class="table" aria-labelledby=id>
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(!note.is_empty()).then(|| view! { <p class="text-sm text-ink-soft">{note}</p> })}
        </section>
    }
}
