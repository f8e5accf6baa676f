//! Charts with invented numbers.

use super::{Group, Piece};
use face::{
    format,
    request::locale,
    ui::{BarChart, Compared, Datum, FigureView, HeatMap, HeatRow, LineChart, Meter, Sparkline, Trend, TrendMark},
};
use leptos::prelude::*;
use std::cmp::Ordering;

const MONTHS: [(&str, &str, i64); 6] = [
    ("Jun", "June 2026", 180),
    ("Jul", "July 2026", 0),
    ("Aug", "August 2026", 320),
    ("Sep", "September 2026", 410),
    ("Oct", "October 2026", 560),
    ("Nov", "November 2026", 290),
];
const DAYS: [i64; 14] = [3, 5, 4, 6, 9, 2, 0, 4, 6, 7, 6, 11, 5, 3];
const WEEK: [(&str, [i64; 6]); 3] =
    [("Mon", [0, 1, 4, 6, 9, 12]), ("Wed", [0, 2, 3, 8, 10, 7]), ("Sat", [1, 6, 9, 3, 0, 0])];
const HOURS: [&str; 6] = ["00", "04", "08", "12", "16", "20"];

fn months() -> Vec<Datum> {
    let l = locale();
    let datum = |(name, full, value): (&str, &str, i64)| Datum {
        name: name.to_owned(),
        full_name: full.to_owned(),
        value: value as f64,
        shown: format!("${}", format::number(l, value)),
        exact: format!("${}.00", format::number(l, value)),
        open: name == "Nov",
    };
    MONTHS.map(datum).to_vec()
}

fn days() -> Vec<Datum> {
    let datum = |(index, value): (usize, &i64)| Datum {
        name: format!("{} Nov", index + 1),
        full_name: format!("{} November", index + 1),
        value: *value as f64,
        shown: value.to_string(),
        exact: value.to_string(),
        open: false,
    };
    DAYS.iter().enumerate().map(datum).collect()
}

fn went(way: Ordering, text: &str) -> Compared {
    Compared::went(way, Ordering::Greater, text.to_owned())
}

fn meter((said, share): (&'static str, f64)) -> impl IntoView {
    view! {
        <li class="grid gap-1 text-sm">
            <span class="numbers">{said}</span>
            <Meter share />
        </li>
    }
}

#[component]
pub fn Charts() -> impl IntoView {
    let heads = |first: &str, second: &str| (first.to_owned(), second.to_owned());
    let rows = WEEK.map(|(name, values)| HeatRow { name: name.to_owned(), values: values.to_vec() }).to_vec();
    view! {
        <Group id="charts">
            <div class="grid gap-x-12 gap-y-8 md:grid-cols-2 items-start">
                <Piece
                    name="Bars"
                    when="Amounts of up to eight periods or things. What is not over is drawn empty."
                >
                    <BarChart
                        title="Earned in the last 30 days"
                        figure="$560.00"
                        trend=Trend::of(410, 560, "on the 30 days before")
                        heads=heads("Month", "Earned")
                        data=months()
                    />
                </Piece>
                <Piece name="Line" when="How one number went over many days. The greatest and the last are written.">
                    <LineChart
                        title="Lessons a day"
                        trend=Trend::of(9, 8, "on the week before")
                        heads=heads("Day", "Lessons")
                        data=days()
                    />
                </Piece>
                <Piece
                    name="Heat map"
                    when="When in a week, or where in a table, most happens. In forced colours more is a thicker frame."
                >
                    <HeatMap title="Lessons by hour" columns=HOURS.map(str::to_owned).to_vec() rows />
                </Piece>
                <Piece name="Sparkline" when="The shape of the last days beside the number that counts.">
                    <p class="flex flex-wrap items-center gap-4">
                        <strong class="text-2xl numbers">"71"</strong>
                        <Sparkline label="Lessons in the last 14 days" values=DAYS.map(|value| value as f64).to_vec() />
                        {Trend::of(60, 71, "on the 14 days before").map(|trend| view! { <TrendMark trend /> })}
                    </p>
                    <p class="flex flex-wrap gap-4">
                        {Trend::of(60, 51, "on the 14 days before").map(|trend| view! { <TrendMark trend /> })}
                        {Trend::of(60, 60, "on the 14 days before").map(|trend| view! { <TrendMark trend /> })}
                    </p>
                </Piece>
                <Counted />
            </div>
        </Group>
    }
}

/// What stands beside charts.
#[component]
fn Counted() -> impl IntoView {
    view! {
        <Piece
            name="Figure"
            when="A number of a home or a dashboard: never without what it is compared with and which way it \
                went."
        >
            <dl class="figures">
                <FigureView name="Lessons" value="8" compared=Some(went(Ordering::Greater, "3 more than before")) />
                <FigureView name="Hours" value="6.5" compared=Some(went(Ordering::Less, "2 less than before")) />
                <FigureView name="Answers" value="3" compared=Some(went(Ordering::Equal, "Same as before")) />
                <FigureView name="New" value="1" compared=Some(Compared::nothing("Nothing earlier yet")) />
            </dl>
        </Piece>
        <Piece name="Meter" when="How full something is. The words beside it say so too; the bar is not read.">
            <ul class="grid gap-3 max-w-sm">{[("4.9 out of 5", 0.98), ("2.5 out of 5", 0.5)].map(meter)}</ul>
        </Piece>
    }
}
