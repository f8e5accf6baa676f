//! Which clock somebody lives by, whose browser does not tell it or whose times are elsewhere.

use face::{
    format,
    page::query,
    request::{FormState, locale, page_request},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, SelectField},
};
use leptos::prelude::*;

/// `/time-zone?next=`.
pub fn zone_page() -> AnyView {
    let (l, request) = (locale(), page_request());
    let state = FormState::of("platform/zone");
    let lead = if request.zone_known { tr!(l, zone.lead_known) } else { tr!(l, zone.lead) };
    let own = if request.zone_known { request.time_zone.name() } else { "" };
    view! {
        <Page title=tr!(l, zone.title) width="form">
            <PageHeader title=tr!(l, zone.title) lead />
            <form method="post" action="/rpc/platform/zone" class="grid gap-5">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <Hidden name="next" value=query("next") />
                <SelectField
                    state
                    name="time_zone"
                    label=tr!(l, account.zone)
                    options=format::time_zones_to_choose(tr!(l, zone.none))
                    value=own
                />
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, zone.submit)}
                </button>
            </form>
        </Page>
    }
    .into_any()
}
