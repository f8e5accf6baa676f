//! Colours and type.

use super::{Group, Piece};
use leptos::prelude::*;

/// Name and class; whole, so that the sheet holds them.
const COLOURS: [(&str, &str); 17] = [
    ("primary", "bg-primary"),
    ("primary-strong", "bg-primary-strong"),
    ("primary-soft", "bg-primary-soft"),
    ("credit", "bg-credit"),
    ("credit-soft", "bg-credit-soft"),
    ("success", "bg-success"),
    ("success-soft", "bg-success-soft"),
    ("warning", "bg-warning"),
    ("warning-soft", "bg-warning-soft"),
    ("error", "bg-error"),
    ("error-soft", "bg-error-soft"),
    ("warm", "bg-warm"),
    ("page", "bg-page"),
    ("surface", "bg-surface"),
    ("sunken", "bg-sunken"),
    ("line", "bg-line"),
    ("control", "bg-control"),
];
/// Class and pixels.
const SIZES: [(&str, &str); 9] = [
    ("text-xs", "12"),
    ("text-sm", "14"),
    ("text-base", "16"),
    ("text-lg", "18"),
    ("text-xl", "20"),
    ("text-2xl", "24"),
    ("text-3xl", "30"),
    ("text-4xl", "36"),
    ("text-5xl", "48"),
];

#[component]
pub fn Tokens() -> impl IntoView {
    let colours = COLOURS.map(|(name, ground)| {
        view! {
            <li class="grid gap-1">
                <span class=format!("h-14 rounded-md border border-line {ground}")></span>
                <span class="text-sm">{name}</span>
            </li>
        }
    });
    let sizes =
        SIZES.map(|(class, px)| view! { <li class=format!("leading-tight {class}")>{px} " Learn from people"</li> });
    view! {
        <Group id="colours">
            <Piece
                name="Tokens"
                when="Every colour has a name, and the name its pair in the dark. Text on its ground has 4.5:1, the \
                    border of a control 3:1. Forced colours take all of it away: nothing may be told by colour alone."
            >
                <ul class="grid gap-3 grid-cols-2 sm:grid-cols-6">{colours}</ul>
            </Piece>
        </Group>
        <Group id="type">
            <Piece name="Sizes" when="Body text is 16 pixels, lines are 70 characters at most, numbers are tabular.">
                <ul class="grid gap-3">{sizes}</ul>
            </Piece>
        </Group>
    }
}
