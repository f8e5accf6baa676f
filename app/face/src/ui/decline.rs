//! The no to a lesson that somebody asked for.

use super::{FormPage, Opener};
use crate::request::locale;
use leptos::prelude::*;

/// Folded away: it is one click more than the yes, and has room for a reason. `children` name what is asked; `at` is as
/// in [`FormPage`].
#[component]
pub fn Decline(
    action: &'static str,
    #[prop(into)] booking: String,
    #[prop(optional, into)] at: String,
    children: Children,
) -> impl IntoView {
    let l = locale();
    let field = format!("reason-{booking}");
    view! {
        <details>
            <Opener text=tr!(l, approval.decline) class="text-primary-text" />
            <form method="post" action=action class="grid gap-3 pt-3">
                <FormPage at />
                <div class="field">
                    <label class="field-label" for=field.clone()>
                        {tr!(l, approval.reason)}
                    </label>
                    <input class="input" id=field name="reason" maxlength="500" autocomplete="off" />
                </div>
                {children()}
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, approval.decline)}
                    </button>
                </div>
            </form>
        </details>
    }
}
