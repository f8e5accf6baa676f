//! What speaks against a text, for the staff that reads it.

use crate::{i18n::Locale, request::locale, ui::Badge};
use domain::trust::moderation::Concern;
use leptos::prelude::*;

/// A concern in a word or two.
pub fn concern_words(l: Locale, concern: Concern) -> &'static str {
    match concern {
        Concern::Coarse => tr!(l, held.coarse),
        Concern::Contact => tr!(l, held.contact),
        Concern::Elsewhere => tr!(l, held.elsewhere),
        Concern::Link => tr!(l, held.link),
    }
}

/// All of them in a row; nothing where nothing speaks against it.
#[component]
pub fn Concerns(found: Vec<Concern>) -> impl IntoView {
    let l = locale();
    (!found.is_empty()).then(|| {
        let badges = found.into_iter().map(|one| view! { <Badge text=concern_words(l, one) /> }).collect_view();
        view! { <p class="flex flex-wrap gap-2">{badges}</p> }
    })
}
