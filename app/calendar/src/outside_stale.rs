//! That a calendar elsewhere is not up to date, said where somebody looks at their hours.

use calendar::outside::calendars_stale;
use face::{
    address,
    request::{locale, service_context},
    ui::{NoticeBox, NoticeKind},
};
use leptos::prelude::*;
use spine::Result;

/// Nothing where all of them are.
pub(super) async fn stale_notice() -> Result<AnyView> {
    let l = locale();
    let stale = calendars_stale(&service_context()).await?;
    let rows = stale.into_iter().map(|(provider, _)| {
        view! { <p>{tr!(l, cals.stale_here, calendar = provider.label())}</p> }
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Ok(().into_any());
    }
    Ok(view! {
        <NoticeBox kind=NoticeKind::Warning>
            {rows}
            <p>
                <a href=address::CALENDARS>{tr!(l, cals.see)}</a>
            </p>
        </NoticeBox>
    }
    .into_any())
}
