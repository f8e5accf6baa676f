//! A page that shows by itself what has happened: with a script when something has, without one every five seconds.

use face::ui::{AgainWithoutScript, OwnScript};
use leptos::prelude::*;

const LOOKS: &str = include_str!("looks.js");

/// Looks again as long as the page is open.
#[component]
pub(super) fn LooksAgain() -> impl IntoView {
    view! {
        <AgainWithoutScript seconds=5 />
        <OwnScript text=LOOKS />
    }
}
