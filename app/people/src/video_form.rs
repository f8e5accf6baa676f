//! The introduction: a film of the tutor's own, sent as any browser sends a file.

use face::{
    request::{FormState, locale},
    ui::{ErrorSummary, FileField, FormPage, Hidden},
};
use leptos::prelude::*;

/// What it may be.
const TAKEN: &str = "video/mp4,video/webm";

/// A player, with a field for another film and a button that takes it away.
#[component]
pub fn VideoForm(#[prop(optional_no_strip)] video: Option<String>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("people/video");
    let error = state.error("file");
    let remove = video.is_some().then(|| {
        view! {
            <form method="post" action="/rpc/people/video" enctype="multipart/form-data">
                <FormPage />
                <Hidden name="remove" value="true" />
                <button class="button button-quiet button-small" type="submit">
                    {tr!(l, video.remove)}
                </button>
            </form>
        }
    });
    view! {
        <section class="card" id="video" aria-labelledby="video-title">
            <div class="card-body grid gap-4">
                <h2 id="video-title">{tr!(l, video.title)}</h2>
                <ErrorSummary state still=true />
                {video.map(|src| view! { <Player src /> })}
                <form method="post" action="/rpc/people/video" enctype="multipart/form-data" class="grid gap-3">
                    <FormPage />
                    <FileField id="video" label=tr!(l, video.choose) help=tr!(l, video.help) taken=TAKEN error />
                    <div>
                        <button class="button button-secondary" type="submit">
                            {tr!(l, video.save)}
                        </button>
                    </div>
                </form>
                {remove}
            </div>
        </section>
    }
}

/// A film that plays where it stands; nothing of it is loaded before.
#[component]
pub fn Player(src: String) -> impl IntoView {
    let label = tr!(locale(), tutor.video);
    view! { <video class="video-box" controls preload="metadata" src=src aria-label=label></video> }
}
