//! A bar that is so full as something is of its whole. It repeats what stands beside it in words.

use leptos::prelude::*;

/// `share` of 1 fills it.
#[component]
pub fn Meter(share: f64) -> impl IntoView {
    let width = format!("{:.1}", share.clamp(0.0, 1.0) * 100.0);
    view! {
        <svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width=width height="8" />
        </svg>
    }
}
