//! A heat map: where in a week or a table most of something is.

use super::{ChartFrame, Trend, geometry, percent, pixels, plane};
use crate::{format, request::locale};
use leptos::prelude::*;

/// Pixels of a row, and between two of them.
const ROW: f64 = 32.0;
const GAP: f64 = 4.0;
/// Parts of a hundred for the names of rows.
const NAMES: f64 = 16.0;
/// Pixels for the names of columns.
const HEAD: f64 = 24.0;
/// More columns than this have no room for numbers in their cells.
const NUMBERED: usize = 8;

/// One row of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Before its cells.
    pub name: String,
    /// A number for each column.
    pub values: Vec<i64>,
}

/// Cells that are the darker the more there is; up to eight columns with the numbers in them.
#[component]
pub fn HeatMap(
    #[prop(into)] title: String,
    #[prop(optional, into)] figure: String,
    #[prop(optional_no_strip)] trend: Option<Trend>,
    columns: Vec<String>,
    rows: Vec<HeatRow>,
) -> impl IntoView {
    let l = locale();
    let height = HEAD + ROW * rows.len() as f64;
    let area = geometry::Plane { top: HEAD, bottom: height, ..plane(l) };
    let cells = area.cells(rows.len(), columns.len(), NAMES, GAP);
    let values: Vec<f64> = rows.iter().flat_map(|row| row.values.iter().map(|value| *value as f64)).collect();
    let levels = geometry::levels(&values);
    let numbered = columns.len() <= NUMBERED;
    let places: Vec<f64> = cells.first().into_iter().flatten().map(geometry::Rect::middle).collect();
    let heads = columns.iter().zip(places).enumerate().map(|(index, (column, x))| {
        (numbered || index % 6 == 0).then(|| {
            view! {
                <text class="chart-name" x=percent(x) y="14">
                    {column.clone()}
                </text>
            }
        })
    });
    let edge = if area.mirrored { "100%" } else { "0" };
    let width = columns.len();
    let lines = rows.iter().zip(&cells).enumerate().map(|(index, (row, cells))| {
        let levels = levels.get(index * width..).unwrap_or_default();
        let cells = row.values.iter().zip(cells).zip(levels);
        let cells = cells.map(|((value, cell), level)| {
            let number = numbered.then(|| format::number(l, *value));
            view! { <Cell cell=*cell level=*level number /> }
        });
        view! {
            <text class="chart-row-name" x=edge y=pixels(HEAD + ROW * index as f64 + ROW / 2.0 + 4.0)>
                {row.name.clone()}
            </text>
            {cells.collect_view()}
        }
    });
    let (heads, lines) = (heads.collect_view(), lines.collect_view());
    let numbers = |row: &HeatRow| row.values.iter().map(|value| format::number(l, *value)).collect::<Vec<_>>();
    let table = rows.iter().map(|row| [vec![row.name.clone()], numbers(row)].concat()).collect();
    let table_heads = [vec![String::new()], columns].concat();
    view! {
        <ChartFrame title=title.clone() figure trend of=title.clone() heads=table_heads rows=table>
            <svg class="chart-plane" width="100%" height=pixels(height) role="img" aria-label=title>
                {heads}
                {lines}
            </svg>
        </ChartFrame>
    }
}

#[component]
fn Cell(cell: geometry::Rect, level: u8, number: Option<String>) -> impl IntoView {
    let number = number.map(|number| {
        view! {
            <text
                class=format!("chart-cell-number chart-on-{level}")
                x=percent(cell.middle())
                y=pixels(cell.y + cell.height / 2.0 + 4.0)
            >
                {number}
            </text>
        }
    });
    view! {
        <rect
            class=format!("chart-cell chart-level-{level}")
            x=percent(cell.x + 0.3)
            y=pixels(cell.y)
            width=percent(cell.width - 0.6)
            height=pixels(cell.height)
            rx="4"
        />
        {number}
    }
}
