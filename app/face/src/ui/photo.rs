//! The form for the own picture: a file, sent as any browser sends one.

use super::{Avatar, ErrorSummary, FileField, FormPage, Hidden};
use crate::request::{FormState, locale};
use leptos::prelude::*;

/// What a photo may be.
const TAKEN: &str = "image/jpeg,image/png,image/webp";

/// The own face with a field for another one, and a button that takes it away.
#[component]
pub fn PhotoForm(#[prop(into)] name: String, #[prop(optional_no_strip)] photo: Option<String>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/photo");
    let error = state.error("file");
    let remove = photo.is_some().then(|| {
        view! {
            <form method="post" action="/rpc/identity/photo" enctype="multipart/form-data">
                <FormPage />
                <Hidden name="remove" value="true" />
                <button class="button button-quiet button-small" type="submit">
                    {tr!(l, photo.remove)}
                </button>
            </form>
        }
    });
    view! {
        <section class="card" id="photo" aria-labelledby="photo-title">
            <div class="card-body grid gap-4">
                <h2 id="photo-title">{tr!(l, photo.title)}</h2>
                <ErrorSummary state still=true />
                <div class="flex flex-wrap items-start gap-5">
                    <Avatar name photo size="size-24" />
                    <div class="grid gap-3 grow min-w-0">
                        <Choose error />
                        {remove}
                    </div>
                </div>
            </div>
        </section>
    }
}

/// The field for a file.
#[component]
fn Choose(#[prop(optional_no_strip)] error: Option<String>) -> impl IntoView {
    let l = locale();
    view! {
        <form
            method="post"
            action="/rpc/identity/photo"
            enctype="multipart/form-data"
            class="grid gap-3"
        >
            <FormPage />
            <FileField id="file" label=tr!(l, photo.choose) help=tr!(l, photo.help) taken=TAKEN error />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, photo.save)}
                </button>
            </div>
        </form>
    }
}
