//! The form for the own picture: a file, sent as any browser sends one.

use super::{Avatar, ErrorSummary, FormPage, Hidden};
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
    let described = if error.is_some() { "error-photo" } else { "help-photo" };
    let below = match error.clone() {
        Some(error) => view! { <p class="field-error" id="error-photo">{error}</p> }.into_any(),
        None => view! { <p class="field-help" id="help-photo">{tr!(l, photo.help)}</p> }.into_any(),
    };
    view! {
        <form
            method="post"
            action="/rpc/identity/photo"
            enctype="multipart/form-data"
            class="grid gap-3"
        >
            <FormPage />
            <div class="field">
                <label class="field-label" for="field-file">
                    {tr!(l, photo.choose)}
                </label>
                <input
                    class="input"
                    id="field-file"
                    type="file"
                    name="file"
                    accept=TAKEN
                    required
                    aria-invalid=error.is_some().then_some("true")
                    aria-describedby=described
                />
                {below}
            </div>
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, photo.save)}
                </button>
            </div>
        </form>
    }
}
