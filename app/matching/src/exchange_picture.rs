//! A cycle as a picture: people on a circle, an arrow from each to whom they teach. The text beside it says the same.

use domain::matching::exchange::ExchangeSeat;
use leptos::prelude::*;
use std::f64::consts::{PI, TAU};

/// The picture is as wide.
pub const WIDTH: f64 = 340.0;
/// And as high.
pub const HEIGHT: f64 = 280.0;
const RING: f64 = 92.0;
/// Half the width of a person.
pub const NODE: f64 = 30.0;

/// A place in the picture, from its upper left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// Where person `place` of `of` stands: the first on top, then clockwise.
pub fn node(place: usize, of: usize) -> Point {
    let angle = -PI / 2.0 + TAU * place as f64 / of.max(1) as f64;
    Point { x: WIDTH / 2.0 + RING * angle.cos(), y: HEIGHT / 2.0 + RING * angle.sin() }
}

/// The arrow from one to another: its line as a path that bends outwards, its tip, and where its word stands.
pub fn arrow(from: Point, to: Point) -> (String, String, Point) {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(1.0);
    let (ux, uy) = (dx / length, dy / length);
    // To the left of the way, which is outside of a circle that goes clockwise.
    let (ox, oy) = (uy, -ux);
    let bend = 26.0;
    let start = Point { x: from.x + ux * NODE + ox * 8.0, y: from.y + uy * NODE + oy * 8.0 };
    let end = Point { x: to.x - ux * (NODE + 6.0) + ox * 8.0, y: to.y - uy * (NODE + 6.0) + oy * 8.0 };
    let middle = Point { x: start.x.midpoint(end.x) + ox * bend, y: start.y.midpoint(end.y) + oy * bend };
    let line = format!("M{:.1} {:.1} Q{:.1} {:.1} {:.1} {:.1}", start.x, start.y, middle.x, middle.y, end.x, end.y);
    let (tx, ty) = (end.x - middle.x, end.y - middle.y);
    let turn = tx.hypot(ty).max(1.0);
    let (tx, ty) = (tx / turn, ty / turn);
    let tip = format!(
        "M{:.1} {:.1} L{:.1} {:.1} L{:.1} {:.1} Z",
        end.x + tx * 7.0,
        end.y + ty * 7.0,
        end.x - ty * 5.0,
        end.y + tx * 5.0,
        end.x + ty * 5.0,
        end.y - tx * 5.0
    );
    let word = Point { x: middle.x + ox * 6.0, y: middle.y + oy * 6.0 };
    (line, tip, word)
}

/// The name up to its first space, short enough for its place.
pub fn short(name: &str, most: usize) -> String {
    let first = name.split_whitespace().next().unwrap_or(name);
    if first.chars().count() <= most { first.to_owned() } else { first.chars().take(most - 1).chain(['…']).collect() }
}

/// The picture; `label` says it in words.
#[component]
pub fn Picture(seats: Vec<ExchangeSeat>, label: String) -> impl IntoView {
    let of = seats.len();
    let arrows = seats.iter().enumerate().map(|(place, seat)| {
        let (line, tip, word) = arrow(node(place, of), node((place + 1) % of.max(1), of));
        let skill = seat.teaches.name.clone();
        let skill: String =
            if skill.chars().count() > 16 { skill.chars().take(15).chain(['…']).collect() } else { skill };
        view! {
            <path d=line />
            <path class="exchange-tip" d=tip />
            <text x=format!("{:.1}", word.x.clamp(52.0, WIDTH - 52.0)) y=format!("{:.1}", word.y) text-anchor="middle">
                {skill}
            </text>
        }
    });
    let people = seats.iter().enumerate().map(|(place, seat)| {
        let Point { x, y } = node(place, of);
        let class = if seat.accepted { "exchange-yes" } else { "" };
        view! {
            <circle class=class cx=format!("{x:.1}") cy=format!("{y:.1}") r=NODE.to_string() />
            <text
                class="exchange-name"
                x=format!("{x:.1}")
                y=format!("{:.1}", y + 4.0)
                text-anchor="middle"
            >
                {short(&seat.display_name, 8)}
            </text>
        }
    });
    view! {
        <svg class="exchange-picture" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=label>
            {arrows.collect_view()}
            {people.collect_view()}
        </svg>
    }
}
