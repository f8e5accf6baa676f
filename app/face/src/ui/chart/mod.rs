//! Charts: drawn on the server as SVG, each with its values written beside the marks and in a table under it.
//!
//! A chart says in words what it shows (`role="img"` with a label), survives without colour, and draws time in the
//! direction of the text. What a number is compared with is data of its own: [`Trend`].

mod bars;
pub mod geometry;
mod heat;
mod line;
mod meter;
mod spark;

pub use bars::BarChart;
pub use heat::{HeatMap, HeatRow};
pub use line::LineChart;
pub use meter::Meter;
pub use spark::Sparkline;

use super::{Icon, Opener};
use crate::{format, i18n::Locale, request::locale};
use leptos::prelude::*;

/// Pixels above the marks, where values are written.
const ABOVE: f64 = 24.0;
/// Pixels of the marks.
const MARKS: f64 = 140.0;
/// Pixels under them, where names are written.
const BELOW: f64 = 28.0;

/// One value of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Datum {
    /// Short, under the mark: `Nov`.
    pub name: String,
    /// In the table: `November 2026`.
    pub full_name: String,
    /// What is drawn.
    pub value: f64,
    /// Beside the mark: `$820`.
    pub shown: String,
    /// In the table: `$820.40`.
    pub exact: String,
    /// Still growing, like the month that is not over.
    pub open: bool,
}

/// A number beside what it was: by how much it changed, and against what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// In per cent; below zero is less.
    pub percent: i64,
    /// Whole words in the reader's language: `on the 30 days before`.
    pub against: String,
}

impl Trend {
    /// None where there was nothing before.
    pub fn of(before: i64, now: i64, against: impl Into<String>) -> Option<Self> {
        geometry::change(before, now).map(|percent| Self { percent, against: against.into() })
    }

    /// `+12% on the 30 days before`.
    pub fn text(&self, l: Locale) -> String {
        let sign = match self.percent {
            0 => "±",
            1.. => "+",
            _ => "−",
        };
        let change = format!("{sign}{}", format::number(l, self.percent.abs()));
        // Text that runs from right to left would put the sign behind the number.
        let change = if l == Locale::Ar { format!("\u{200e}{change}") } else { change };
        tr!(l, chart.change, change = change, against = self.against.clone())
    }
}

/// A change with its direction, told by an arrow, a sign and words.
#[component]
pub fn TrendMark(trend: Trend) -> impl IntoView {
    let (class, icon) = match trend.percent {
        0 => ("trend", icondata::LuMoveRight),
        1.. => ("trend trend-up", icondata::LuTrendingUp),
        _ => ("trend trend-down", icondata::LuTrendingDown),
    };
    view! { <span class=class><Icon icon /> {trend.text(locale())}</span> }
}

/// The frame of a chart: what it shows, the number it comes to, and the values behind it.
#[component]
pub(super) fn ChartFrame(
    title: String,
    figure: String,
    trend: Option<Trend>,
    /// What the values are: the name of the table.
    of: String,
    /// Heads of the table's columns.
    heads: Vec<String>,
    /// Rows of the table: a name and its values.
    rows: Vec<Vec<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <figure class="chart">
            <figcaption class="chart-head">
                <span class="chart-title">{title}</span>
                {(!figure.is_empty()).then(|| view! { <strong class="chart-figure numbers">{figure}</strong> })}
                {trend.map(|trend| view! { <TrendMark trend /> })}
            </figcaption>
            {children()}
            <ChartTable of heads rows />
        </figure>
    }
}

/// The values behind a chart.
#[component]
fn ChartTable(of: String, heads: Vec<String>, rows: Vec<Vec<String>>) -> impl IntoView {
    let head = |(index, head): (usize, String)| {
        let class = (index > 0).then_some("numbers");
        view! {
            <th scope="col" class=class>
                {head}
            </th>
        }
    };
    let row = |row: Vec<String>| {
        let mut cells = row.into_iter();
        let name = cells.next().unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells.map(|cell| view! { <td class="numbers">{cell}</td> }).collect_view()}
            </tr>
        }
    };
    view! {
        <details class="chart-data">
            <Opener text=tr!(locale(), chart.as_table) />
            <div class="table-box" tabindex="0" role="region" aria-label=of>
                <table class="table">
                    <thead>
                        <tr>{heads.into_iter().enumerate().map(head).collect_view()}</tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
}

/// The plane of a chart whose values are written above and whose names under its marks.
fn plane(l: Locale) -> geometry::Plane {
    geometry::Plane { top: ABOVE, bottom: ABOVE + MARKS, mirrored: l == Locale::Ar }
}

/// Parts of a hundred, as SVG takes them.
fn percent(part: f64) -> String {
    format!("{part:.2}%")
}

/// Pixels, as SVG takes them.
fn pixels(length: f64) -> String {
    format!("{length:.1}")
}

/// What a chart says to whoever does not see it: `Earnings: Jun $0, Jul $320`.
fn said(l: Locale, title: &str, data: &[Datum]) -> String {
    let values = data.iter().map(|datum| format!("{} {}", datum.full_name, datum.exact));
    format!("{title}: {}", format::list(l, values))
}

/// Name and value of each row of the table.
fn table_rows(data: &[Datum]) -> Vec<Vec<String>> {
    data.iter().map(|datum| vec![datum.full_name.clone(), datum.exact.clone()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trend_says_its_direction_in_every_language_without_colour() {
        let trend = |percent| Trend { percent, against: "…".into() };
        let said = |l: Locale| [12, -1200, 0].map(|percent| trend(percent).text(l));
        assert_eq!(said(Locale::En), ["+12% …", "−1,200% …", "±0% …"]);
        assert_eq!(said(Locale::De), ["+12\u{a0}% …", "−1.200\u{a0}% …", "±0\u{a0}% …"]);
        for l in Locale::ALL {
            let [more, less, same] = said(l);
            assert!(more.contains('+') && less.contains('−') && same.contains('±'), "{l}: {more} {less} {same}");
        }
    }

    #[test]
    fn nothing_is_compared_with_nothing() {
        assert_eq!(Trend::of(0, 500, "before"), None);
        assert_eq!(Trend::of(200, 500, "before"), Some(Trend { percent: 150, against: "before".into() }));
    }
}
