//! What another app shares with this one: it becomes the beginning of a message, and nothing is sent yet.

use super::messages_page::other_name;
use domain::messages::message::TEXT_MAX_CHARS;
use face::{
    address,
    page::{page_of, query},
    request::{locale, service_context},
    ui::{Avatar, EmptyState, Page, PageHeader},
};
use leptos::prelude::*;
use messages::threads::threads_list;

/// `/share?title=…&text=…&url=…`.
pub fn share_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let own = context.require_person()?.id;
        let draft = draft([query("title"), query("text"), query("url")]);
        let threads = threads_list(&context, false, None, None).await?.items;
        let title = tr!(l, messages.share);
        if threads.is_empty() {
            return Ok(view! {
                <Page title=title width="reading">
                    <PageHeader title=title />
                    <EmptyState
                        picture="no-messages"
                        title=tr!(l, messages.none_title)
                        text=tr!(l, messages.share_none)
                        href="/tutors"
                        action=tr!(l, messages.find)
                    />
                </Page>
            }
            .into_any());
        }
        let rows = threads.into_iter().map(|thread| {
            let name = other_name(&context, &thread);
            let photo = thread.participants.iter().find(|person| person.id != own).and_then(|p| p.photo_url.clone());
            view! {
                <li>
                    <a class="thread-row items-center" href=address::thread_draft(thread.id, &draft)>
                        <Avatar name=name.clone() photo size="size-12" />
                        <bdi class="thread-name">{name}</bdi>
                    </a>
                </li>
            }
        });
        let shown =
            (!draft.is_empty()).then(|| view! { <blockquote class="bubble" dir="auto">{draft.clone()}</blockquote> });
        let rows = rows.collect_view();
        Ok(view! {
            <Page title=title width="reading">
                <PageHeader title=title lead=tr!(l, messages.share_lead) />
                {shown}
                <nav class="thread-list card" aria-label=title>
                    <ul>{rows}</ul>
                </nav>
            </Page>
        }
        .into_any())
    })
}

/// One text of what was shared, each part once, no longer than a message.
pub fn draft(parts: [String; 3]) -> String {
    let mut text = String::new();
    for part in parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()) {
        if !text.contains(part) {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(part);
        }
    }
    text.chars().take(TEXT_MAX_CHARS).collect()
}
