//! One message: whose it is, when, what was put under it, how far it got.

use super::options::{Options, ReactionButton};
use domain::{
    identity::Role,
    ids::UserId,
    messages::{files::MessageFile, message::Message, reactions::Reaction},
};
use face::{
    address, format,
    request::{FormState, locale, page_request, service_context},
    ui::{Avatar, ErrorSummary, FormPage, Hidden, Icon},
};
use leptos::prelude::*;

/// A message with what its place in the conversation says about it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The message.
    pub message: Message,
    /// Whether the reader wrote it.
    pub own: bool,
    /// Who reads.
    pub reader: UserId,
    /// Whose it is, by name and picture.
    pub name: String,
    /// The sender's picture.
    pub photo: Option<String>,
    /// Whether somebody else, or a while later, begins to speak here.
    pub begins: bool,
    /// Of the reader's last message: whether somebody has read it.
    pub read: Option<bool>,
    /// Of the same, whether a device of whoever it goes to was handed it.
    pub delivered: bool,
    /// Of the same in a group: how many of how many others have.
    pub read_by: Option<(usize, usize)>,
    /// Whether the reader is the parent it waits for.
    pub may_release: bool,
}

impl Shown {
    /// Whether the reader has put that under it.
    pub fn has_put(&self, code: Reaction) -> bool {
        self.message.reactions.iter().any(|reacted| reacted.code == code && reacted.user_ids.contains(&self.reader))
    }
}

/// A bubble. Whoever listens hears who wrote before what was written, for each message.
#[component]
pub fn Bubble(shown: Shown) -> impl IntoView {
    let l = locale();
    let message = shown.message.clone();
    let says = if shown.own {
        tr!(l, messages.you_said).to_string()
    } else {
        tr!(l, messages.says, name = shown.name.clone())
    };
    let face = (!shown.own && shown.begins).then(
        || view! { <Avatar name=shown.name.clone() photo=shown.photo.clone() size="size-8" class="bubble-face" /> },
    );
    let author = (!shown.own && shown.begins).then(|| {
        view! {
            <bdi class="bubble-author" aria-hidden="true">
                {shown.name.clone()}
            </bdi>
        }
    });
    let files = message.attachments.clone();
    let text = if message.deleted {
        view! { <p class="bubble bubble-gone">{tr!(l, messages.deleted)}</p> }.into_any()
    } else if message.text.is_empty() {
        ().into_any()
    } else {
        view! {
            <p class="bubble" dir="auto">
                {message.text.clone()}
            </p>
        }
        .into_any()
    };
    let under: Vec<_> = message
        .reactions
        .iter()
        .map(|reacted| {
            let (given, count) = (shown.has_put(reacted.code), Some(reacted.user_ids.len()));
            view! { <ReactionButton message_id=message.id.to_string() code=reacted.code given count /> }
        })
        .collect();
    let options = (!message.deleted).then(|| view! { <Options shown=shown.clone() /> });
    let (own, begins) = (shown.own, shown.begins);
    view! {
        <li class="bubble-row" class:own=own class:begins=begins id=format!("m-{}", message.id)>
            {face}
            <div class="bubble-body">
                {author} <span class="sr-only bubble-says">{says}</span>
                {files.into_iter().map(|file| view! { <Attached file /> }).collect_view()}
                <div class="bubble-line">{text} {options}</div>
                <Waits shown=shown.clone() /> <div class="bubble-under">{under} <Foot shown /></div>
            </div>
        </li>
    }
}

/// A file, shown where it is a picture.
#[component]
fn Attached(file: MessageFile) -> impl IntoView {
    let picture = file.preview_url.clone().filter(|_| file.is_picture()).map(|small| {
        view! { <img class="bubble-picture" src=small alt=file.file_name.clone() loading="lazy" /> }
    });
    let name = picture.is_none().then(|| {
        view! {
            <Icon icon=icondata::LuPaperclip />
            <bdi>{file.file_name.clone()}</bdi>
        }
    });
    view! {
        <a class="bubble-file" href=file.url.clone() rel="noopener" target="_blank">
            {picture}
            {name}
        </a>
    }
}

/// When it was written, whether it was changed, and how far it got.
#[component]
fn Foot(shown: Shown) -> impl IntoView {
    let l = locale();
    let message = &shown.message;
    let at = message.sent_at;
    let about = message.booking_id.map(|id| {
        view! {
            <a class="bubble-lesson" href=address::booking(id)>
                {tr!(l, messages.lesson)}
            </a>
        }
    });
    let edited =
        message.edited_at.filter(|_| !message.deleted).map(|_| view! { <span>{tr!(l, messages.edited)}</span> });
    let state = shown.read.map(|read| {
        let number = |count: usize| format::number(l, count as i64);
        let (icon, word) = match (read, shown.read_by) {
            (true, Some((some, all))) => {
                let word = tr!(l, messages.read_by, read = number(some), all = number(all));
                (icondata::LuCheckCheck, word)
            }
            (true, None) => (icondata::LuCheckCheck, tr!(l, messages.read).to_string()),
            (false, _) if shown.delivered => (icondata::LuCheckCheck, tr!(l, messages.delivered).to_string()),
            (false, _) => (icondata::LuCheck, tr!(l, messages.sent).to_string()),
        };
        view! {
            <span class="bubble-state" data-read=read.then_some("")>
                <Icon icon />
                {word}
            </span>
        }
    });
    view! {
        <span class="bubble-foot numbers">
            <time datetime=format::machine(at)>{format::time(l, page_request().time_zone, at)}</time>
            {edited}
            {about}
            {state}
        </span>
    }
}

/// A message that waits, as its writer and the parent see it.
#[component]
fn Waits(shown: Shown) -> impl IntoView {
    let l = locale();
    (shown.message.held && !shown.message.deleted).then(|| {
        let release = shown.may_release.then(|| {
            let state = FormState::of("messages/release");
            let own = state.value("message_id", "") == shown.message.id.to_string();
            let refused = if own { state } else { FormState::default() };
            view! {
                <form method="post" action="/rpc/messages/release">
                    <FormPage />
                    <ErrorSummary state=refused />
                    <Hidden name="message_id" value=shown.message.id.to_string() />
                    <Hidden name="version" value=shown.message.version.to_string() />
                    <button class="button button-secondary button-small" type="submit">
                        {tr!(l, messages.release)}
                    </button>
                </form>
            }
        });
        let text = if shown.may_release {
            tr!(l, messages.held_parent)
        } else if service_context().has_role(Role::Child) {
            tr!(l, messages.held)
        } else {
            tr!(l, messages.held_adult)
        };
        view! {
            <div class="bubble-held">
                <p class="text-sm">{text}</p>
                {release}
            </div>
        }
    })
}
