//! The mark of the house.

use leptos::prelude::*;

/// The mark: an open book whose pages are two people.
#[component]
pub(crate) fn Brand() -> impl IntoView {
    view! {
        <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="8" fill="#2563eb" />
            <path
                d="M16 11c-2.4-2-5.4-2.6-8.5-2.5v13c3.1-.1 6.1.5 8.5 2.5 2.4-2 5.4-2.6 8.5-2.5v-13\
                    C21.4 8.400 18.4 9 16 11z"
                fill="none"
                stroke="#fff"
                stroke-width="2"
                stroke-linejoin="round"
            />
            <path d="M16 11v13" stroke="#fff" stroke-width="2" />
        </svg>
    }
}
