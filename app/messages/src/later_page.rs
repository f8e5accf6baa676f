//! What waits for its time: messages to be sent, and messages to come back to.

use super::{list::excerpt, messages_page::other_name};
use domain::{
    ids::ThreadId,
    messages::{
        later::{LaterMessage, MessageReminder},
        thread::Window,
    },
};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader},
};
use leptos::prelude::*;
use messages::{later::later_list, reminders::reminders_list, threads::thread_get};
use spine::Context;
use std::collections::{BTreeSet, HashMap};

/// `/messages/later`.
pub fn later_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let (waiting, reminders) = (later_list(&context).await?.items, reminders_list(&context).await?.items);
        let threads = waiting.iter().map(|m| m.thread_id).chain(reminders.iter().map(|r| r.message.thread_id));
        let names = names_of(&context, threads.collect()).await?;
        let title = tr!(l, messages.later_title);
        if waiting.is_empty() && reminders.is_empty() {
            return Ok(view! {
                <Page title=title width="reading">
                    <PageHeader title=title />
                    <EmptyState
                        picture="no-messages"
                        title
                        text=tr!(l, messages.later_none)
                        href=address::MESSAGES
                        action=tr!(l, messages.all)
                    />
                </Page>
            }
            .into_any());
        }
        let named = |id| names.get(&id).cloned().unwrap_or_default();
        let waiting: Vec<_> = waiting
            .into_iter()
            .map(|message| {
                let name = named(message.thread_id);
                view! { <Waiting message name /> }
            })
            .collect();
        let some = !reminders.is_empty();
        let reminders: Vec<_> = reminders
            .into_iter()
            .map(|reminder| {
                let name = named(reminder.message.thread_id);
                view! { <Reminder reminder name /> }
            })
            .collect();
        Ok(view! {
            <Page title=title width="reading">
                <PageHeader title=title lead=tr!(l, messages.later_lead) />
                <ErrorSummary state=FormState::of("messages/later-cancel") />
                <ErrorSummary state=FormState::of("messages/remind-end") />
                <ul class="grid gap-3">{waiting}</ul>
                {some
                    .then(|| {
                        view! {
                            <h2 class="text-lg">{tr!(l, messages.reminders)}</h2>
                            <ul class="grid gap-3">{reminders}</ul>
                        }
                    })}
                <p>
                    <a href=address::MESSAGES>{tr!(l, messages.all)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// What each of the conversations is called. Whoever has left a group still sees what was not sent there, without its
/// name.
async fn names_of(context: &Context, threads: BTreeSet<ThreadId>) -> spine::Result<HashMap<ThreadId, String>> {
    let mut names = HashMap::new();
    for id in threads {
        let name = match thread_get(context, id, Window::Last, Some(1)).await {
            Ok(view) => other_name(context, &view.thread),
            Err(spine::Error::Refused(_)) => String::new(),
            Err(error) => return Err(error),
        };
        names.insert(id, name);
    }
    Ok(names)
}

#[component]
fn Waiting(message: LaterMessage, name: String) -> impl IntoView {
    let l = locale();
    let date = format::moment(l, page_request().time_zone, message.send_at, service_context().now());
    let refused = message.refused.is_some();
    let (says, act) = if refused {
        (tr!(l, messages.later_unsent).to_string(), tr!(l, messages.later_dismiss))
    } else {
        (tr!(l, messages.later_when, date = date), tr!(l, messages.later_cancel))
    };
    view! {
        <li class="card grid gap-2 p-4">
            <a href=address::thread(message.thread_id)>
                <bdi class="thread-name">{name}</bdi>
            </a>
            <p class="later-text" dir="auto">
                {message.text}
            </p>
            <p class="text-sm" class:field-error=refused class:text-ink-soft=!refused>
                {says}
            </p>
            <form method="post" action="/rpc/messages/later-cancel">
                <FormPage />
                <Hidden name="message_id" value=message.id.to_string() />
                <button class="button button-secondary button-small" type="submit">
                    {act}
                </button>
            </form>
        </li>
    }
}

#[component]
fn Reminder(reminder: MessageReminder, name: String) -> impl IntoView {
    let l = locale();
    let message = reminder.message;
    let date = format::moment(l, page_request().time_zone, reminder.at, service_context().now());
    view! {
        <li class="card grid gap-2 p-4">
            <a href=address::message_around(message.thread_id, message.id)>
                <bdi class="thread-name">{name}</bdi>
            </a>
            <p class="later-text" dir="auto">
                {excerpt(&message)}
            </p>
            <p class="text-sm text-ink-soft">{tr!(l, messages.reminder_when, date = date)}</p>
            <form method="post" action="/rpc/messages/remind-end">
                <FormPage />
                <Hidden name="message_id" value=message.id.to_string() />
                <button class="button button-secondary button-small" type="submit">
                    {tr!(l, messages.reminder_end)}
                </button>
            </form>
        </li>
    }
}
