//! What a page of somebody who is signed in says while it is open: that there is no network, since when a kept page is
//! kept, that there is a newer version. All of it is hidden until the script says otherwise.

use crate::{
    request::{locale, service_context},
    scripts::LIVE,
    shell::AddressModule,
};
use leptos::prelude::*;

/// Nothing for whoever is not signed in.
#[component]
pub fn LiveParts() -> impl IntoView {
    let l = locale();
    let me = service_context().person().map(|person| person.id.to_string());
    me.map(|me| {
        view! {
            <div class="live" id="live" data-me=me>
                <p class="live-bar" role="status" data-live="offline" hidden>
                    {tr!(l, live.offline)}
                </p>
                <p class="live-bar" data-live="kept" hidden>
                    {tr!(l, live.kept)}
                    " "
                    <time></time>
                </p>
                <div class="live-bar" data-live="update" hidden>
                    <p>{tr!(l, live.update)}</p>
                    <button class="button button-secondary button-small" type="button">
                        {tr!(l, live.reload)}
                    </button>
                </div>
                <p class="sr-only" aria-live="polite" data-live="said"></p>
            </div>
            <AddressModule address=LIVE.address() />
        }
    })
}
