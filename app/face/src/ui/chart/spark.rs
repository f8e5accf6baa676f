//! A sparkline: the shape of a number's last days, as large as a word.

use super::{geometry, pixels, plane};
use crate::request::locale;
use leptos::prelude::*;

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
/// Room for the dot at its end.
const EDGE: f64 = 4.0;

/// The shape alone; the number stands beside it in words. `label` says what it shows.
#[component]
pub fn Sparkline(#[prop(into)] label: String, values: Vec<f64>) -> impl IntoView {
    let area = geometry::Plane { top: EDGE, bottom: HEIGHT - EDGE, ..plane(locale()) };
    let scaled = area.points(&values).into_iter().map(|point| geometry::Point { x: point.x / 100.0 * WIDTH, ..point });
    let points: Vec<geometry::Point> = scaled.collect();
    let dot =
        points.last().map(|last| view! { <circle class="chart-dot" cx=pixels(last.x) cy=pixels(last.y) r="3" /> });
    view! {
        <svg class="spark" width=WIDTH height=HEIGHT role="img" aria-label=label>
            <path class="chart-line" d=geometry::path(&points) />
            {dot}
        </svg>
    }
}
