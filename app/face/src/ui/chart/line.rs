//! A line: how one number went over time, many points.

use super::{ABOVE, BELOW, ChartFrame, Datum, MARKS, Trend, geometry, percent, pixels, plane, said, table_rows};
use crate::request::locale;
use leptos::prelude::*;

/// A line through all values. The greatest and the last are written beside it, the first and the last are named.
#[component]
pub fn LineChart(
    #[prop(into)] title: String,
    /// The number it comes to.
    #[prop(optional, into)]
    figure: String,
    #[prop(optional_no_strip)] trend: Option<Trend>,
    /// What the table's two columns hold.
    heads: (String, String),
    data: Vec<Datum>,
) -> impl IntoView {
    let l = locale();
    let values: Vec<f64> = data.iter().map(|datum| datum.value).collect();
    let points = plane(l).points(&values);
    let greatest = values.iter().copied().fold(f64::MIN, f64::max);
    let (last, most) = (data.len().saturating_sub(1), values.iter().position(|value| *value == greatest));
    let marked = |index: usize| index == last || Some(index) == most;
    let named = |index: usize| index == 0 || index == last;
    let labels = data.iter().zip(&points).enumerate().map(|(index, (datum, point))| {
        let anchor = anchor(point.x);
        view! {
            {marked(index).then(|| view! { <circle class="chart-dot" cx=percent(point.x) cy=pixels(point.y) r="4" /> })}
            {marked(index)
                .then(|| {
                    view! {
                        <text class="chart-value" text-anchor=anchor x=percent(point.x) y=pixels(point.y - 10.0)>
                            {datum.shown.clone()}
                        </text>
                    }
                })}
            {named(index)
                .then(|| {
                    view! {
                        <text
                            class="chart-name"
                            text-anchor=anchor
                            x=percent(point.x)
                            y=pixels(ABOVE + MARKS + 20.0)
                        >
                            {datum.name.clone()}
                        </text>
                    }
                })}
        }
    });
    let labels = labels.collect_view();
    let (height, ground) = (ABOVE + MARKS + BELOW, plane(l).ground(&values));
    let (label, rows) = (said(l, &heads.1, &data), table_rows(&data));
    view! {
        <ChartFrame title figure trend of=heads.1.clone() heads=vec![heads.0, heads.1] rows>
            <svg class="chart-plane chart-of-line" width="100%" height=pixels(height) role="img" aria-label=label>
                <line class="chart-ground" x1="0" x2="100%" y1=pixels(ground) y2=pixels(ground) />
                <svg width="100%" height=pixels(height) viewBox=format!("0 0 100 {height}") preserveAspectRatio="none">
                    <path class="chart-line" d=geometry::path(&points) />
                </svg>
                {labels}
            </svg>
        </ChartFrame>
    }
}

/// Near an edge, text runs inwards; in a chart letters run from left to right whatever the page does.
fn anchor(x: f64) -> &'static str {
    match x {
        ..12.0 => "start",
        88.0.. => "end",
        _ => "middle",
    }
}
