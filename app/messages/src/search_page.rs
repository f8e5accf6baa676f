//! Looking for words in the own conversations.

use super::{list::excerpt, messages_page::other_name};
use domain::{
    ids::ThreadId,
    messages::{message::Message, search::QUESTION_MAX_CHARS, thread::Window},
};
use face::{
    address, format,
    i18n::refusals::told,
    page::{page_of, query},
    request::{locale, page_request, service_context},
    ui::{Icon, Nothing, NoticeBox, NoticeKind, Page, PageHeader},
};
use leptos::prelude::*;
use messages::{search::messages_search, threads::thread_get};
use spine::{Context, Error};
use std::collections::{HashMap, hash_map::Entry};

/// The field, on the list and above what was found.
#[component]
pub fn SearchField(#[prop(optional, into)] value: String) -> impl IntoView {
    let l = locale();
    view! {
        <form class="message-search" method="get" action=address::MESSAGES_SEARCH role="search">
            <label class="sr-only" for="field-q">
                {tr!(l, messages.search)}
            </label>
            <input
                class="input"
                id="field-q"
                type="search"
                name="q"
                value=value
                maxlength=QUESTION_MAX_CHARS.to_string()
                placeholder=tr!(l, messages.search)
                dir="auto"
                required
            />
            <button class="button button-secondary" type="submit">
                <Icon icon=icondata::LuSearch />
                {tr!(l, messages.search_button)}
            </button>
        </form>
    }
}

/// `/messages/search?q=…`.
pub fn search_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let typed = query("q");
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let (found, refused) = match messages_search(&context, &typed, None, cursor.as_deref()).await {
            Ok(found) => (Some(found), None),
            // Nothing typed yet is no mistake.
            Err(Error::Refused(_)) if typed.trim().is_empty() => (None, None),
            Err(Error::Refused(refusal)) => (None, Some(told(l, refusal))),
            Err(error) => return Err(error),
        };
        let names = match &found {
            Some(found) => names_of(&context, &found.items).await?,
            None => HashMap::new(),
        };
        let refused = refused.map(|refusal| {
            view! {
                <NoticeBox kind=NoticeKind::Error>
                    <p>{refusal.message}</p>
                </NoticeBox>
            }
        });
        let title = tr!(l, messages.found);
        let results = found.map(|found| {
            let none = found.items.is_empty().then(|| {
                let (text, action) = (tr!(l, messages.search_none), tr!(l, messages.title));
                view! { <Nothing picture="no-results" text href=address::MESSAGES action /> }
            });
            let older = found.next_cursor.map(|cursor| {
                view! {
                    <a class="thread-older" href=address::messages_found(&typed, &cursor)>
                        {tr!(l, messages.earlier)}
                    </a>
                }
            });
            let rows = found.items.into_iter().map(|message| {
                let name = names.get(&message.thread_id).cloned().unwrap_or_default();
                view! { <Found message name /> }
            });
            let list = none.is_none().then(|| {
                view! {
                    <nav class="thread-list card" aria-label=title>
                        <ul>{rows.collect_view()}</ul>
                        {older}
                    </nav>
                }
            });
            view! {
                {none}
                {list}
            }
        });
        Ok(view! {
            <Page title=title width="reading">
                <PageHeader title=title lead=tr!(l, messages.search_lead) />
                <SearchField value=query("q") />
                {refused}
                {results}
                <p>
                    <a href=address::MESSAGES>{tr!(l, messages.all)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// What each of the conversations is called.
async fn names_of(context: &Context, found: &[Message]) -> spine::Result<HashMap<ThreadId, String>> {
    let mut names = HashMap::new();
    for message in found {
        if let Entry::Vacant(unknown) = names.entry(message.thread_id) {
            let thread = thread_get(context, message.thread_id, Window::Last, Some(1)).await?.thread;
            unknown.insert(other_name(context, &thread));
        }
    }
    Ok(names)
}

#[component]
fn Found(message: Message, name: String) -> impl IntoView {
    let l = locale();
    let at = message.sent_at;
    let when = format::date(l, page_request().time_zone, at, service_context().now());
    let said = excerpt(&message);
    let mine = service_context().person().is_some_and(|person| person.id == message.sender_id);
    view! {
        <li>
            <a class="thread-row" href=address::message_around(message.thread_id, message.id)>
                <span class="thread-who">
                    <bdi class="thread-name">{name}</bdi>
                    <time class="thread-when numbers" datetime=format::machine(at)>
                        {when}
                    </time>
                    <span class="thread-said">
                        {mine.then(|| view! { <span>{tr!(l, messages.you)} ": "</span> })} <bdi>{said}</bdi>
                    </span>
                </span>
            </a>
        </li>
    }
}
