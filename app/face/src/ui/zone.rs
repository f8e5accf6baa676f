//! On whose clock times are shown.

use crate::{
    address, format,
    request::{locale, page_request},
};
use leptos::prelude::*;

/// The reader's zone and where to choose another; where nobody knows it, that times are in UTC and where to say it.
#[component]
pub fn TimesIn() -> impl IntoView {
    let (l, request) = (locale(), page_request());
    if request.zone_known {
        let shown = tr!(l, tutor.times_in, zone = format::zone_city(request.time_zone));
        return view! {
            {shown}
            " "
            <a href=address::time_zone(&request.path_and_query) rel="nofollow">
                {tr!(l, zone.change)}
            </a>
        }
        .into_any();
    }
    unknown().into_any()
}

/// The same sentence where a chooser names the clock itself: nothing where the zone is known.
#[component]
pub fn ZoneUnknown() -> impl IntoView {
    (!page_request().zone_known).then(|| view! { <p class="field-help">{unknown()}</p> })
}

fn unknown() -> impl IntoView {
    let l = locale();
    view! {
        {tr!(l, zone.unknown)}
        " "
        <a href=address::time_zone(&page_request().path_and_query)>{tr!(l, zone.choose)}</a>
    }
}
