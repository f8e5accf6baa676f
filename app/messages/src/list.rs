//! The list of conversations: who, what was said last, how much is new.

use super::messages_page::other_name;
use chrono::{DateTime, Utc};
use domain::{
    ids::ThreadId,
    messages::{
        message::Message,
        thread::{Part, Thread, UNREAD_MAX},
    },
    page::Page as Items,
};
use face::{
    address, format,
    request::{locale, page_request, service_context},
    ui::{Avatar, Icon},
};
use leptos::prelude::*;

/// Characters of the last message that are shown.
const EXCERPT: usize = 120;

/// The conversations; `current` is the one that stands beside them.
#[component]
pub fn ThreadList(
    page: Items<Thread>,
    archived: bool,
    #[prop(optional_no_strip)] current: Option<ThreadId>,
) -> impl IntoView {
    let l = locale();
    let title = if archived { tr!(l, messages.archived) } else { tr!(l, messages.title) };
    let (other, other_href) = if archived {
        (tr!(l, messages.all), address::MESSAGES)
    } else {
        (tr!(l, messages.archived), address::MESSAGES_ARCHIVED)
    };
    let older = page.next_cursor.map(|cursor| {
        view! {
            <a class="thread-older" href=address::messages_from(archived, &cursor)>
                {tr!(l, messages.more_threads)}
            </a>
        }
    });
    view! {
        <nav class="thread-list card" aria-label=title>
            <ul>
                {page
                    .items
                    .into_iter()
                    .map(|thread| {
                        let open = current == Some(thread.id);
                        view! { <Row thread open /> }
                    })
                    .collect_view()}
            </ul>
            {older}
            <a class="thread-older" href=other_href>
                {other}
            </a>
        </nav>
    }
}

#[component]
fn Row(thread: Thread, open: bool) -> impl IntoView {
    let l = locale();
    let context = service_context();
    let own = context.person().map(|person| person.id);
    let name = other_name(&context, &thread);
    let other = thread.participants.iter().find(|person| Some(person.id) != own && person.part == Part::Writer);
    let photo = other.filter(|_| !thread.is_group).and_then(|person| person.photo_url.clone());
    let last = thread.last_message.as_ref();
    let mine = last.is_some_and(|message| Some(message.sender_id) == own);
    let said = last.map_or_else(|| tr!(l, messages.group_first).to_string(), excerpt);
    // What is read beside the list is not new any more.
    let unread = if open { 0 } else { thread.unread };
    let has_new = unread > 0;
    let (zone, now) = (page_request().time_zone, context.now());
    let today = thread.updated_at.with_timezone(&zone).date_naive() == now.with_timezone(&zone).date_naive();
    let when = if today {
        format::time(l, zone, thread.updated_at)
    } else {
        format::day_month(l, zone, thread.updated_at, now)
    };
    view! {
        <li>
            <a
                class="thread-row"
                class:has-new=has_new
                href=address::thread(thread.id)
                aria-current=open.then_some("page")
            >
                <Avatar name=name.clone() photo size="size-12" />
                <span class="thread-who">
                    <bdi class="thread-name">{name}</bdi>
                    <Muted until=thread.muted_until />
                    <time class="thread-when numbers" datetime=format::machine(thread.updated_at)>
                        {when}
                    </time>
                    <span class="thread-said">
                        {mine.then(|| view! { <span>{tr!(l, messages.you)} ": "</span> })} <bdi>{said}</bdi>
                    </span>
                    <New unread />
                </span>
            </a>
        </li>
    }
}

/// How much of a conversation is new.
#[component]
fn New(unread: i64) -> impl IntoView {
    let l = locale();
    (unread > 0).then(|| {
        let shown = if unread >= UNREAD_MAX { "99+".to_owned() } else { format::number(l, unread) };
        view! {
            <span class="thread-new numbers" aria-hidden="true">
                {shown}
            </span>
            <span class="sr-only">{tr!(l, messages.unread, count = unread)}</span>
        }
    })
}

/// That nothing is told of a conversation, and until when.
#[component]
fn Muted(#[prop(optional_no_strip)] until: Option<DateTime<Utc>>) -> impl IntoView {
    let l = locale();
    until.map(|until| {
        let date = format::date(l, page_request().time_zone, until, service_context().now());
        view! {
            <span class="thread-muted">
                <Icon icon=icondata::LuBellOff />
                <span class="sr-only">{tr!(l, messages.muted, date = date)}</span>
            </span>
        }
    })
}

/// The beginning of a message on one line.
pub fn excerpt(message: &Message) -> String {
    if message.deleted {
        return tr!(locale(), messages.deleted).to_string();
    }
    if message.text.is_empty() {
        return tr!(locale(), messages.file).to_string();
    }
    let line: String = message.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = line.chars().take(EXCERPT).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}
