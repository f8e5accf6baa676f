//! What a page tells of itself when it is left, counted by day (IN1).

use crate::{request::service_context, scripts::COUNTS, shell::AddressModule};
use domain::growth::seen::PageSeen;
use leptos::prelude::*;
use spine::context::Through;

/// What this page is, beyond its address. Nothing of it is seen.
#[component]
pub fn Counts(page: PageSeen) -> impl IntoView {
    view! { <template data-counts=page.told().to_string()></template> }
}

/// The script that tells; not while the staff looks at an account from inside.
#[component]
pub fn Counted() -> impl IntoView {
    let inside = matches!(service_context().through, Through::Acting { .. });
    (!inside).then(|| view! { <AddressModule address=COUNTS.address() /> })
}
