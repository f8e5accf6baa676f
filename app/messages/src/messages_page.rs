//! The pages: the list with what is being read or begun beside it, one of the two at a time on a phone.

use super::{composer::Composer, list::ThreadList, search_page::SearchField, thread_view::ThreadPane};
use domain::{
    identity::Role,
    ids::{BookingId, MessageId, ThreadId, UserId},
    messages::thread::{Part, Participant, Thread, ThreadView, Window},
};
use face::{
    address,
    page::{page_of, param_id, query},
    request::{FormState, locale, service_context, thread_was_read},
    ui::{Avatar, EmptyState, ErrorSummary, Icon, Nothing, Page},
};
use leptos::prelude::*;
use messages::{
    acts::message_read,
    threads::{Wanted, thread_get, threads_list, wanted},
};
use spine::Context;

/// `/messages`: the list, and beside it whom `to` or `booking` names.
pub fn messages_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let (person, booking) = (named::<UserId>("to")?, named::<BookingId>("booking")?);
        if person.is_none() && booking.is_none() {
            return listed(&context).await;
        }
        match wanted(&context, person, booking).await? {
            Wanted::Thread(id) => opened(&context, id, Window::Last, booking).await,
            Wanted::Person(person) => begun(&context, person, booking).await,
        }
    })
}

/// `/messages/{id}`.
pub fn thread_page() -> AnyView {
    page_of(async move {
        let window = Window::parse(&query("after"), &query("before"), &query("around"))?;
        opened(&service_context(), param_id::<ThreadId>("id")?, window, None).await
    })
}

/// An id in the address's query; what is no id names nobody.
fn named<T: std::str::FromStr>(name: &str) -> spine::Result<Option<T>> {
    let text = query(name);
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| domain::Refusal::not_found("page").into())
}

/// The list by itself.
async fn listed(context: &Context) -> spine::Result<AnyView> {
    let l = locale();
    let archived = query("archived") == "true";
    let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
    let page = threads_list(context, archived, None, cursor.as_deref()).await?;
    let title = if archived { tr!(l, messages.archived) } else { tr!(l, messages.title) };
    let nothing = page.items.is_empty() && cursor.is_none();
    if nothing && !archived {
        return Ok(view! {
            <Page title=title>
                <h1>{title}</h1>
                <EmptyState
                    picture="no-messages"
                    title=tr!(l, messages.none_title)
                    text=tr!(l, messages.none_text)
                    href="/tutors"
                    action=tr!(l, messages.find)
                />
                <p>
                    <a href=address::MESSAGES_ARCHIVED>{tr!(l, messages.archived)}</a>
                </p>
                <Acts />
            </Page>
        }
        .into_any());
    }
    let none = nothing.then(|| {
        let (text, action) = (tr!(l, messages.archived_none), tr!(l, messages.title));
        view! { <Nothing picture="no-messages" text href=address::MESSAGES action /> }
    });
    Ok(view! {
        <Page title=title>
            <h1>{title}</h1>
            <ErrorSummary state=FormState::of("messages/thread") />
            <SearchField />
            <Acts />
            {none}
            <div class="messages messages-listing">
                <ThreadList page archived current=None />
                <p class="messages-pick text-ink-soft">{tr!(l, messages.pick)}</p>
            </div>
        </Page>
    }
    .into_any())
}

/// A conversation, read up to what it shows.
async fn opened(context: &Context, id: ThreadId, window: Window, booking: Option<BookingId>) -> spine::Result<AnyView> {
    let view = thread_get(context, id, window, None).await?;
    if let Some(last) = last_seen(&view, window) {
        message_read(context, last).await?;
        // One that was put away or is muted is not counted.
        if !view.thread.archived && view.thread.muted_until.is_none() {
            thread_was_read();
        }
    }
    let (archived, reader) = (view.thread.archived, context.require_person()?.id);
    let page = threads_list(context, archived, None, None).await?;
    let name = other_name(context, &view.thread);
    let title = tr!(locale(), messages.with, name = name);
    Ok(view! {
        <Page title=title>
            <div class="messages messages-reading">
                <ThreadList page archived current=Some(id) />
                <ThreadPane view reader window booking />
            </div>
        </Page>
    }
    .into_any())
}

/// The last message of others on the page; earlier pages of a thread change nothing.
fn last_seen(view: &ThreadView, window: Window) -> Option<MessageId> {
    let new = view.thread.unread > 0 && !matches!(window, Window::Before(_) | Window::Around(_));
    view.items.last().filter(|_| new).map(|message| message.id)
}

/// A conversation that does not exist yet.
async fn begun(context: &Context, person: Participant, booking: Option<BookingId>) -> spine::Result<AnyView> {
    let page = threads_list(context, false, None, None).await?;
    let l = locale();
    let (name, photo) = (person.display_name.clone(), person.photo_url.clone());
    let title = tr!(l, messages.write_to, name = name.clone());
    Ok(view! {
        <Page title=title.clone()>
            <div class="messages messages-reading">
                <ThreadList page archived=false current=None />
                <section class="thread card" aria-labelledby="with">
                    <header class="thread-head">
                        <Back />
                        <Avatar name=name.clone() photo size="size-10" eager=true />
                        <h1 class="text-xl" id="with">
                            {title}
                        </h1>
                    </header>
                    <p class="thread-empty text-ink-soft">{tr!(l, messages.first)}</p>
                    <Composer name thread=None person=Some(person.id) booking />
                </section>
            </div>
        </Page>
    }
    .into_any())
}

/// What begins on the list.
#[component]
fn Acts() -> impl IntoView {
    let l = locale();
    let child = service_context().has_role(Role::Child);
    let group = (!child).then(|| {
        view! {
            <a class="button button-secondary button-small" href=address::MESSAGES_GROUP>
                <Icon icon=icondata::LuUsers />
                {tr!(l, messages.group_new)}
            </a>
        }
    });
    view! {
        <p class="message-acts">
            {group}
            <a class="button button-quiet button-small" href=address::MESSAGES_LATER>
                <Icon icon=icondata::LuClock />
                {tr!(l, messages.later_title)}
            </a>
        </p>
    }
}

/// The way back to the list, where it does not stand beside the conversation, or to the conversation.
#[component]
pub fn Back(#[prop(optional, into)] to: Option<String>) -> impl IntoView {
    let l = locale();
    let label = if to.is_some() { tr!(l, messages.latest) } else { tr!(l, messages.all) };
    view! {
        <a class="thread-back" href=to.unwrap_or_else(|| address::MESSAGES.to_owned()) aria-label=label>
            <Icon icon=icondata::LuArrowLeft />
        </a>
    }
}

/// Whom a conversation is with: what a group is called, the other one, or the two a parent reads along with.
pub fn other_name(context: &Context, thread: &Thread) -> String {
    if let Some(title) = &thread.title {
        return title.clone();
    }
    let own = context.person().map(|person| person.id);
    let others = thread.participants.iter().filter(|person| Some(person.id) != own && person.part == Part::Writer);
    face::format::list(locale(), others.map(|person| person.display_name.as_str()))
}
