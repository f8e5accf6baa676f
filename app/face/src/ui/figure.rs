//! A figure of a home or a dashboard: its name, its value, and what it is compared with.

use super::Icon;
use leptos::prelude::*;
use std::cmp::Ordering;

/// What stands under a figure: which way it went, and from what, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// None where there is nothing to go from.
    pub way: Option<Ordering>,
    /// Whether that way is the good one.
    pub better: bool,
    /// `3 more than in the 30 days before`.
    pub text: String,
}

impl Compared {
    /// That went this way, where `good` is the way it should go.
    pub fn went(way: Ordering, good: Ordering, text: String) -> Self {
        Self { way: Some(way), better: way == good, text }
    }

    /// There is nothing to compare with, and that is said.
    pub fn nothing(text: impl Into<String>) -> Self {
        Self { way: None, better: false, text: text.into() }
    }
}

/// One of a `<dl class="figures">`.
#[component]
pub fn FigureView(
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    #[prop(optional_no_strip)] compared: Option<Compared>,
) -> impl IntoView {
    let compared = compared.map(|Compared { way, better, text }| {
        let class = if better { "figure-change figure-better" } else { "figure-change" };
        let icon = match way {
            Some(Ordering::Greater) => Some(icondata::LuTrendingUp),
            Some(Ordering::Less) => Some(icondata::LuTrendingDown),
            Some(Ordering::Equal) | None => None,
        };
        view! { <dd class=class>{icon.map(|icon| view! { <Icon icon /> })} {text}</dd> }
    });
    view! {
        <div class="grid gap-1 content-start">
            <dt class="text-sm text-ink-soft">{name}</dt>
            <dd class="text-3xl font-bold numbers">{value}</dd>
            {compared}
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_better_depends_on_what_is_counted() {
        let went = |way, good| Compared::went(way, good, String::new()).better;
        assert!(went(Ordering::Greater, Ordering::Greater) && went(Ordering::Less, Ordering::Less));
        assert!(!went(Ordering::Less, Ordering::Greater) && !went(Ordering::Equal, Ordering::Greater));
        assert_eq!(Compared::nothing("yet").way, None);
    }
}
