//! The sandbox's pages in dev mode: where somebody signs in, with a yes, a no and the faults of a provider, and the
//! meeting that its links lead to.

use domain::{Refusal, room::video::VideoProvider};
use face::{
    page::{page_of, query},
    request::{locale, page_request},
    ui::{Hidden, NoticeBox, Page, PageHeader},
};
use leptos::prelude::*;

/// `/sandbox/video`.
pub fn video_sandbox_page() -> AnyView {
    page_of(async move {
        if !page_request().dev {
            return Err(Refusal::not_found("page").into());
        }
        let provider = VideoProvider::parse(&query("provider")).unwrap_or(VideoProvider::Zoom);
        let (l, state) = (locale(), query("state"));
        let title = tr!(l, place.sandbox_title, provider = provider.label());
        let inside = if state.is_empty() {
            view! { <p>{tr!(l, place.sandbox_meeting)}</p> }.into_any()
        } else {
            view! { <Consent provider state /> }.into_any()
        };
        Ok(view! {
            <Page title=title.clone() width="form">
                <PageHeader title=title />
                <NoticeBox>
                    <p>{tr!(l, place.sandbox)}</p>
                </NoticeBox>
                {inside}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Consent(provider: VideoProvider, state: String) -> impl IntoView {
    let l = locale();
    let answers = [
        ("code", "sandbox-yes", tr!(l, place.sandbox_yes), "button button-primary"),
        ("code", "sandbox-down", tr!(l, place.sandbox_down), "button button-secondary"),
        ("code", "sandbox-revoked", tr!(l, place.sandbox_revoked), "button button-secondary"),
        ("error", "access_denied", tr!(l, place.sandbox_no), "button button-secondary"),
    ];
    let action = format!("/api/v1/settings/video/{}/callback", provider.code());
    let buttons = answers.map(|(name, value, words, class)| {
        view! {
            <form method="get" action=action.clone()>
                <Hidden name="state" value=state.clone() />
                <Hidden name value=value.to_owned() />
                <button class=class type="submit">
                    {words}
                </button>
            </form>
        }
    });
    view! { <div class="flex flex-wrap gap-3">{buttons.collect_view()}</div> }
}
