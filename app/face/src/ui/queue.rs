//! A list of the staff's: what waits, or everything, page by page.

use super::{ErrorSummary, NothingWaits, Page, PageHeader, Pager};
use crate::{
    page::query,
    request::{FormState, locale},
};
use leptos::prelude::*;

/// Which part of such a list its address asks for.
#[derive(Clone, Debug)]
pub struct Queue {
    path: &'static str,
    /// Everything, and not only what waits.
    pub all: bool,
    /// Where the page begins; the first one has none.
    pub cursor: Option<String>,
}

impl Queue {
    /// Reads it off the address of the list at `path`.
    pub fn asked(path: &'static str) -> Self {
        Self { path, all: query("state") == "all", cursor: Some(query("cursor")).filter(|cursor| !cursor.is_empty()) }
    }

    fn start(&self) -> String {
        format!("{}{}", self.path, if self.all { "?state=all&" } else { "?" })
    }
}

/// The page of the list: its heading, the way to the other part of it, what is in it, and the way on.
#[component]
pub fn QueuePage(
    queue: Queue,
    #[prop(into)] title: String,
    #[prop(optional, into)] lead: String,
    #[prop(optional)] width: &'static str,
    /// Forms on the cards: what was refused of them stands on top.
    #[prop(optional)]
    form: &'static str,
    /// Ways to what belongs to it: addresses and what they are called.
    #[prop(optional)]
    links: Vec<(String, String)>,
    /// The way back to what waits.
    #[prop(into)]
    waiting: String,
    /// What is said where there is nothing.
    #[prop(into)]
    none: String,
    /// One card each.
    cards: Vec<AnyView>,
    /// Where the next page begins.
    next: Option<String>,
) -> impl IntoView {
    let l = locale();
    let first = queue.cursor.is_some().then(|| queue.start());
    let next = next.map(|next| format!("{}cursor={next}", queue.start()));
    let (other, text) = if queue.all {
        (queue.path.to_owned(), waiting)
    } else {
        (format!("{}?state=all", queue.path), tr!(l, wallet.show_all).to_owned())
    };
    let none = cards.is_empty().then(|| view! { <NothingWaits text=none /> });
    view! {
        <Page title=title.clone() width>
            <PageHeader title lead />
            {(!form.is_empty()).then(|| view! { <ErrorSummary state=FormState::of(form) /> })}
            <p class="flex flex-wrap gap-4">
                <a href=other>{text}</a>
                {links.into_iter().map(|(href, name)| view! { <a href=href>{name}</a> }).collect_view()}
            </p>
            {none}
            <ul class="grid gap-3">{cards}</ul>
            <Pager first next />
        </Page>
    }
}
