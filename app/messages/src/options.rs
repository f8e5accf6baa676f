//! What one can do with a message: answer without words, and with an own one, change or delete it.

use super::bubble::Shown;
use domain::messages::{
    message::{Message, TEXT_MAX_CHARS},
    reactions::Reaction,
};
use face::{
    i18n::Locale,
    request::{FormState, locale},
    ui::{ErrorSummary, FormPage, Hidden, Icon, TextArea, report_address},
};
use leptos::prelude::*;

/// The picture of a reaction.
pub fn icon(reaction: Reaction) -> icondata::Icon {
    match reaction {
        Reaction::Like => icondata::LuThumbsUp,
        Reaction::Love => icondata::LuHeart,
        Reaction::Laugh => icondata::LuLaugh,
        Reaction::Celebrate => icondata::LuPartyPopper,
        Reaction::Question => icondata::LuCircleHelp,
    }
}

/// The word of a reaction.
pub fn word(l: Locale, reaction: Reaction) -> String {
    match reaction {
        Reaction::Like => tr!(l, reaction.like),
        Reaction::Love => tr!(l, reaction.love),
        Reaction::Laugh => tr!(l, reaction.laugh),
        Reaction::Celebrate => tr!(l, reaction.celebrate),
        Reaction::Question => tr!(l, reaction.question),
    }
    .to_string()
}

/// Behind three dots; open when something in it was refused.
#[component]
pub fn Options(shown: Shown) -> impl IntoView {
    let l = locale();
    let id = shown.message.id.to_string();
    let own_state = |form: &str| {
        let state = FormState::of(form);
        if state.value("message_id", "") == id { state } else { FormState::default() }
    };
    let (edit, react) = (own_state("messages/edit"), own_state("messages/react"));
    let remind = own_state("messages/remind");
    let open = [&edit, &react, &remind].iter().any(|state| state.refusal().is_some());
    let reactions = Reaction::ALL.map(|code| {
        let given = shown.has_put(code);
        view! { <ReactionButton message_id=id.clone() code given count=None /> }
    });
    let report = (!shown.own).then(|| {
        view! {
            <a class="button button-quiet button-small" href=report_address("message", &id)>
                {tr!(l, abuse.title)}
            </a>
        }
    });
    let own = shown.own.then(|| view! { <Own message=shown.message.clone() edit=edit.clone() /> });
    view! {
        <details class="bubble-options" open=open>
            <summary aria-label=tr!(l, messages.options)>
                <Icon icon=icondata::LuEllipsis />
            </summary>
            <div class="bubble-panel">
                <ErrorSummary state=react />
                <div class="flex flex-wrap gap-2">{reactions.into_iter().collect_view()}</div>
                <RemindForm message_id=id.clone() state=remind.clone() />
                {own}
                {report}
            </div>
        </details>
    }
}

/// Brings the message back to mind.
#[component]
fn RemindForm(message_id: String, state: FormState) -> impl IntoView {
    let l = locale();
    let times = [
        ("hour", tr!(l, messages.remind_hour)),
        ("tomorrow", tr!(l, messages.remind_tomorrow)),
        ("week", tr!(l, messages.remind_week)),
    ];
    let options = times.map(|(after, text)| view! { <option value=after>{text}</option> });
    let field = format!("remind-{message_id}");
    view! {
        <form class="remind" method="post" action="/rpc/messages/remind">
            <FormPage />
            <ErrorSummary state />
            <Hidden name="message_id" value=message_id />
            <label class="sr-only" for=field.clone()>
                {tr!(l, messages.remind_when)}
            </label>
            <select class="input" id=field name="after">
                {options.into_iter().collect_view()}
            </select>
            <button class="button button-secondary button-small" type="submit">
                <Icon icon=icondata::LuBell />
                {tr!(l, messages.remind)}
            </button>
        </form>
    }
}

/// Puts a reaction, or takes the own one away.
#[component]
pub fn ReactionButton(
    message_id: String,
    code: Reaction,
    given: bool,
    #[prop(optional_no_strip)] count: Option<usize>,
) -> impl IntoView {
    let l = locale();
    let word = word(l, code);
    let shown = count.map(|count| view! { <span class="numbers">{face::format::number(l, count as i64)}</span> });
    view! {
        <form method="post" action="/rpc/messages/react">
            <FormPage />
            <Hidden name="message_id" value=message_id />
            <Hidden name="code" value=code.code() />
            {(!given).then(|| view! { <Hidden name="put" value="true" /> })}
            <button class="reaction" type="submit" aria-pressed=given.to_string()>
                <Icon icon=icon(code) />
                <span class:sr-only=count.is_some()>{word}</span>
                {shown}
            </button>
        </form>
    }
}

#[component]
fn Own(message: Message, edit: FormState) -> impl IntoView {
    let l = locale();
    let (id, version, text) = (message.id.to_string(), message.version.to_string(), message.text);
    view! {
        <form class="grid gap-2" method="post" action="/rpc/messages/edit">
            <FormPage />
            <ErrorSummary state=edit.clone() />
            <Hidden name="message_id" value=id.clone() />
            <Hidden name="version" value=version />
            <TextArea
                state=edit
                name="text"
                of=id.clone()
                label=tr!(l, messages.edit)
                value=text
                rows=3
                maxlength=TEXT_MAX_CHARS as u32
            />
            <button class="button button-secondary button-small justify-self-start" type="submit">
                {tr!(l, messages.save)}
            </button>
        </form>
        <form method="post" action="/rpc/messages/delete">
            <FormPage />
            <Hidden name="message_id" value=id />
            <button class="button button-secondary button-small" type="submit">
                <Icon icon=icondata::LuTrash2 />
                {tr!(l, messages.delete)}
            </button>
        </form>
    }
}
