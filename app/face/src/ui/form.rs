//! Fields of forms. Label above, help below, the refusal under the field in words and in a summary on top; nothing
//! typed is lost on a refused submit.

use super::{Counts, Icon, NoticeBox, NoticeKind, OwnScript};
use crate::request::{FormState, OWN_PAGE, locale, page_request};
use domain::{RefusalKind, growth::seen::PageSeen};
use leptos::prelude::*;

/// Brings the button of [`ShowPassword`] to life.
const PASSWORD_SCRIPT: &str = include_str!("password.js");

/// The refusal on top of a form, with a link to each field concerned. `linked` is for a form so long that a single
/// field has to be looked for too; `still` leaves the focus where it is.
#[component]
pub fn ErrorSummary(state: FormState, #[prop(optional)] linked: bool, #[prop(optional)] still: bool) -> impl IntoView {
    let l = locale();
    state.refusal().cloned().map(|refusal| {
        let trace_id = state.trace_id();
        let links = refusal
            .fields
            .iter()
            .filter(|_| refusal.fields.len() > 1 || linked)
            .map(|f| {
                view! {
                    <li>
                        <a href=format!("#field-{}", f.field)>{f.message.clone()}</a>
                    </li>
                }
            })
            .collect_view();
        let seen = PageSeen::Refused { form: state.name(), code: refusal.code.clone() };
        // The link to the only field says the sentence already.
        let said = !(linked && refusal.fields.len() == 1);
        view! {
            // A long form comes back scrolled to where it says what is wrong.
            <div class="outline-none" tabindex="-1" autofocus=!still>
                <Counts page=seen />
                <NoticeBox kind=NoticeKind::Error>
                    {said.then(|| view! { <p class="font-medium">{refusal.message.clone()}</p> })}
                    <ul class="grid gap-1">{links}</ul>
                    {matches!(refusal.kind, RefusalKind::Unavailable | RefusalKind::Unexpected)
                        .then(|| view! { <p class="text-sm">{tr!(l, form.code, code = trace_id.clone())}</p> })}
                </NoticeBox>
            </div>
        }
    })
}

/// What stands under a field: its help, or the refusal.
#[component]
fn Below(#[prop(into)] name: String, help: String, error: Option<String>) -> impl IntoView {
    match error {
        Some(error) => view! {
            <p class="field-error" id=format!("error-{name}")>
                <Icon icon=icondata::LuCircleAlert />
                {error}
            </p>
        }
        .into_any(),
        None if help.is_empty() => ().into_any(),
        None => view! {
            <p class="field-help" id=format!("help-{name}")>
                {help}
            </p>
        }
        .into_any(),
    }
}

fn described_by(name: &str, help: &str, error: Option<&String>) -> Option<String> {
    match error {
        Some(_) => Some(format!("error-{name}")),
        None if help.is_empty() => None,
        None => Some(format!("help-{name}")),
    }
}

/// One line of text. `name` is the name of the argument of the server function.
#[component]
pub fn TextField(
    state: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] help: String,
    #[prop(default = "text")] kind: &'static str,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(default = true)] required: bool,
    /// Whether to say of a field that may stay empty that it may; not where all of them may, as in a filter.
    #[prop(default = true)]
    marked: bool,
    #[prop(optional, into)] inputmode: Option<String>,
) -> impl IntoView {
    let error = state.error(name);
    let secret = kind == "password";
    let value = if secret { String::new() } else { state.value(name, &value) };
    let show = secret.then(|| view! { <ShowPassword name /> });
    view! {
        <div class=if secret { "field field-secret" } else { "field" }>
            <label class="field-label" for=format!("field-{name}")>
                {label}
                {(marked && !required)
                    .then(|| {
                        view! {
                            " "
                            <span class="field-optional">{tr!(locale(), form.optional)}</span>
                        }
                    })}
            </label>
            <input
                class="input"
                id=format!("field-{name}")
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                required=required
                inputmode=inputmode
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described_by(name, &help, error.as_ref())
            />
            {show}
            <Below name help error />
        </div>
    }
}

/// Shows what is typed into a password's field, and hides it again. Without a script there is nothing to press.
#[component]
fn ShowPassword(name: &'static str) -> impl IntoView {
    view! {
        <button
            class="button button-quiet button-small"
            type="button"
            data-shows=format!("field-{name}")
            aria-pressed="false"
            hidden
        >
            <Icon icon=icondata::LuEye />
            {tr!(locale(), form.show_password)}
        </button>
        <OwnScript text=PASSWORD_SCRIPT />
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    state: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] help: String,
    #[prop(default = 5)] rows: u32,
    #[prop(default = true)] required: bool,
    #[prop(optional)] maxlength: Option<u32>,
    /// What this one is about, where a page has several forms with a field of the name.
    #[prop(optional, into)]
    of: String,
) -> impl IntoView {
    let error = state.error(name);
    let id = if of.is_empty() { name.to_owned() } else { format!("{name}-{of}") };
    let value = state.value(name, &value);
    view! {
        <div class="field">
            <label class="field-label" for=format!("field-{id}")>
                {label}
                {(!required)
                    .then(|| {
                        view! {
                            " "
                            <span class="field-optional">{tr!(locale(), form.optional)}</span>
                        }
                    })}
            </label>
            <textarea
                class="input"
                id=format!("field-{id}")
                name=name
                rows=rows
                required=required
                maxlength=maxlength
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described_by(&id, &help, error.as_ref())
                inner_html=raw_text(&value)
            ></textarea>
            <Below name=id help error />
        </div>
    }
}

/// An area that a script fills and reads; its label stands outside.
#[component]
pub fn LiveArea(id: &'static str, part: &'static str) -> impl IntoView {
    view! { <textarea class="input live-area" id=id data-part=part dir="auto"></textarea> }
}

/// Text for the inside of a `<textarea>`. The renderer writes children of textarea, script, style and noscript as they
/// are, so markup in them would be markup of the page; and browsers drop a line break right behind the tag.
fn raw_text(value: &str) -> String {
    let escaped = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if escaped.starts_with('\n') { format!("\n{escaped}") } else { escaped }
}

/// One of a list. `options` are value and text.
#[component]
pub fn SelectField(
    state: FormState,
    name: &'static str,
    #[prop(into)] label: String,
    options: Vec<(String, String)>,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] help: String,
) -> impl IntoView {
    let error = state.error(name);
    let chosen = state.value(name, &value);
    // What is stored has an option, or a browser would send the first one instead and saving would change it.
    let mut options = options;
    if !chosen.is_empty() && !options.iter().any(|(option, _)| *option == chosen) {
        options.push((chosen.clone(), chosen.clone()));
    }
    view! {
        <div class="field">
            <label class="field-label" for=format!("field-{name}")>
                {label}
            </label>
            <select
                class="input"
                id=format!("field-{name}")
                name=name
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described_by(name, &help, error.as_ref())
            >
                {options
                    .into_iter()
                    .map(|(value, text)| {
                        let selected = value == chosen;
                        view! {
                            <option value=value selected=selected>
                                {text}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
            <Below name help error />
        </div>
    }
}

/// The page a form stands on, carried by the form itself: a browser that keeps its referrer to itself comes back too.
/// `at` is for a page that takes more into its address than where it is.
#[component]
pub fn FormPage(#[prop(optional, into)] at: String) -> impl IntoView {
    let own = if at.is_empty() { page_request().path_and_query.clone() } else { at };
    view! { <input type="hidden" name=OWN_PAGE value=own /> }
}

/// A value the form carries.
#[component]
pub fn Hidden(name: &'static str, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value /> }
}
