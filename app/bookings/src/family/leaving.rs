//! The end of one child's account, which its parent may ask for and take back.

use chrono::{DateTime, Utc};
use domain::{
    identity::{family::Child, privacy::GRACE_DAYS},
    ids::UserId,
};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Opener, TextField},
};
use leptos::prelude::*;

/// Asked for, or not yet.
#[component]
pub fn Leaving(child: Child, ends: Option<DateTime<Utc>>) -> impl IntoView {
    let l = locale();
    let inside = match ends {
        Some(at) => view! { <Stays id=child.id at /> }.into_any(),
        None => view! { <Ends id=child.id /> }.into_any(),
    };
    view! {
        <section class="grid gap-4" aria-labelledby="leaving">
            <h2 id="leaving">{tr!(l, child.close)}</h2>
            {inside}
        </section>
    }
}

#[component]
fn Ends(id: UserId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("privacy/child-leave");
    let forfeit = state.chosen("forfeit", "true", false);
    let open = state.error("password").is_some();
    view! {
        <ErrorSummary state=state.clone() />
        <details open=open>
            <Opener text=tr!(l, child.close) />
            <div class="grid gap-4 pt-4">
                <p class="max-w-[60ch]">{tr!(l, child.close_text, days = GRACE_DAYS.to_string())}</p>
                <form method="post" action="/rpc/privacy/child-leave" class="grid gap-5 max-w-(--container-form)">
                    <FormPage />
                    <TextField
                        state
                        name="password"
                        kind="password"
                        label=tr!(l, child.close_password)
                        autocomplete="current-password"
                    />
                    <label class="choice">
                        <input type="checkbox" name="forfeit" value="true" checked=forfeit />
                        {tr!(l, child.close_forfeit)}
                    </label>
                    <Hidden name="child_id" value=id.to_string() />
                    <div>
                        <button class="button button-danger" type="submit">
                            {tr!(l, child.close)}
                        </button>
                    </div>
                </form>
            </div>
        </details>
    }
}

#[component]
fn Stays(id: UserId, at: DateTime<Utc>) -> impl IntoView {
    let l = locale();
    let date = format::date(l, page_request().time_zone, at, service_context().now());
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <p>{tr!(l, child.closes_on, date = date)}</p>
        </NoticeBox>
        <form method="post" action="/rpc/privacy/child-stay">
            <FormPage />
            <ErrorSummary state=FormState::of("privacy/child-stay") />
            <Hidden name="child_id" value=id.to_string() />
            <button class="button button-primary" type="submit">
                {tr!(l, child.close_stay)}
            </button>
        </form>
    }
}
