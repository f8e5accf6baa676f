//! The two answers of the staff to somebody who asks for something.

use face::{
    request::{FormState, locale},
    ui::{FormPage, Hidden, TextArea},
};
use leptos::prelude::*;

/// A yes at once, and a no with its reason: each the address of its form and the word of its button. `fields` go with
/// both, what it is about first.
#[component]
pub(super) fn Answers(
    fields: Vec<(&'static str, String)>,
    yes: (&'static str, &'static str),
    no: (&'static str, &'static str),
) -> impl IntoView {
    let of = fields.first().map(|(_, value)| value.clone()).unwrap_or_default();
    let hidden = move || {
        let field = |(name, value): &(&'static str, String)| view! { <Hidden name=*name value=value.clone() /> };
        fields.iter().map(field).collect_view()
    };
    view! {
        <div class="flex flex-wrap items-start gap-3">
            <form method="post" action=yes.0>
                <FormPage />
                {hidden()}
                <button class="button button-primary" type="submit">
                    {yes.1}
                </button>
            </form>
            <details>
                <summary class="button button-secondary">{no.1}</summary>
                <form method="post" action=no.0 class="grid gap-3 pt-4">
                    <FormPage />
                    <TextArea
                        state=FormState::default()
                        name="reason"
                        label=tr!(locale(), lesson.decline_reason)
                        rows=3
                        of
                    />
                    {hidden()}
                    <div>
                        <button class="button button-danger" type="submit">
                            {no.1}
                        </button>
                    </div>
                </form>
            </details>
        </div>
    }
}
