//! A field for files. The browser's own button speaks the browser's language; this one speaks the page's, and the
//! browser's lies over it unseen, so that a click, a dropped file and the keyboard work as ever, without a script too.

use super::{Icon, OwnScript};
use crate::request::locale;
use leptos::prelude::*;

/// Writes the names of what was chosen; without it the field says only that something was.
const SCRIPT: &str = include_str!("file.js");

/// A field for one file or several. `id` is that of the input behind `field-`; `taken` lists the types it offers.
#[component]
pub fn FileField(
    id: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] help: String,
    taken: &'static str,
    #[prop(optional)] many: bool,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let l = locale();
    let choose = if many { tr!(l, form.files_choose) } else { tr!(l, form.file_choose) };
    let chosen = if many { tr!(l, form.files_chosen) } else { tr!(l, form.file_chosen) };
    let described = if error.is_some() { format!("error-{id} help-{id}") } else { format!("help-{id}") };
    let wrong = error.is_some().then_some("true");
    let error = error.map(|error| {
        view! {
            <p class="field-error" id=format!("error-{id}")>
                <Icon icon=icondata::LuCircleAlert />
                {error}
            </p>
        }
    });
    view! {
        <div class="field">
            <label class="field-label" for=format!("field-{id}")>
                {label}
            </label>
            <div class="file">
                <input
                    class="file-input"
                    id=format!("field-{id}")
                    type="file"
                    name="file"
                    accept=taken
                    multiple=many
                    required
                    aria-invalid=wrong
                    aria-describedby=described
                />
                <span class="button button-secondary button-small" aria-hidden="true">
                    <Icon icon=icondata::LuUpload />
                    {choose}
                </span>
                <span class="file-none" aria-hidden="true">
                    {tr!(l, form.file_none)}
                </span>
                <span class="file-chosen" aria-hidden="true" dir="auto">
                    {chosen}
                </span>
            </div>
            {error}
            <p class="field-help" id=format!("help-{id}")>
                {help}
            </p>
        </div>
        <OwnScript text=SCRIPT />
    }
}
