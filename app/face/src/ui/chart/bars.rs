//! Bars: amounts of a few periods or things beside each other.

use super::{ABOVE, BELOW, ChartFrame, Datum, MARKS, Trend, percent, pixels, plane, said, table_rows};
use crate::request::locale;
use leptos::prelude::*;

/// Bars, each with its value above and its name under it. Up to eight: more do not fit a phone with their values.
#[component]
pub fn BarChart(
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
    let (bars, ground) = (plane(l).bars(&values), plane(l).ground(&values));
    let marks = data.iter().zip(bars).map(|(datum, bar)| {
        let class = if datum.open { "chart-bar chart-open" } else { "chart-bar" };
        view! {
            <rect
                class=class
                x=percent(bar.x)
                y=pixels(bar.y)
                width=percent(bar.width)
                height=pixels(bar.height)
                rx="4"
            />
            <text class="chart-value" x=percent(bar.middle()) y=pixels(bar.y - 8.0)>
                {datum.shown.clone()}
            </text>
            <text class="chart-name" x=percent(bar.middle()) y=pixels(ABOVE + MARKS + 20.0)>
                {datum.name.clone()}
            </text>
        }
    });
    let marks = marks.collect_view();
    let label = said(l, &heads.1, &data);
    let rows = table_rows(&data);
    view! {
        <ChartFrame title figure trend of=heads.1.clone() heads=vec![heads.0, heads.1] rows>
            <svg class="chart-plane" width="100%" height=pixels(ABOVE + MARKS + BELOW) role="img" aria-label=label>
                <line class="chart-ground" x1="0" x2="100%" y1=pixels(ground) y2=pixels(ground) />
                {marks}
            </svg>
        </ChartFrame>
    }
}
