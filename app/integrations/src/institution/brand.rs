//! How an institution looks: its logo and a line of its colour, above its name. The colour is an attribute of a
//! drawing, because pages take no styles but the site's own.

use domain::integrations::institution::InstitutionBranding;
use leptos::prelude::*;

/// Logo and colour; nothing where there is neither.
#[component]
pub(super) fn Brand(branding: InstitutionBranding) -> impl IntoView {
    let InstitutionBranding { name, color_light, color_dark, logo_url } = branding;
    let logo = logo_url.map(|src| {
        view! { <img class="h-12 w-auto max-w-48 object-contain self-start" src=src alt=name height="48" /> }
    });
    let line = |class: &'static str, color: String| {
        view! {
            <svg class=class aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 4">
                <rect width="100" height="4" fill=color></rect>
            </svg>
        }
    };
    let lines = color_light
        .zip(color_dark)
        .map(|(light, dark)| (line("block w-full h-1 dark:hidden", light), line("hidden w-full h-1 dark:block", dark)));
    (logo.is_some() || lines.is_some()).then(|| {
        view! { <div class="grid gap-3">{logo} {lines}</div> }
    })
}
