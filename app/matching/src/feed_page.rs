//! `/feed`: everything that is next for the reader, and what they want to see no more of.

use face::{
    address::with_query,
    feed::{FeedHidden, FeedList},
    page::{page_of, query},
    request::{locale, service_context},
    ui::{EmptyState, Page, PageHeader, Pager},
};
use leptos::prelude::*;
use matching_live::feed::feed;

/// `/feed`.
pub fn feed_page() -> AnyView {
    page_of(async move {
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let found = feed(&service_context(), None, cursor.as_deref()).await?;
        let l = locale();
        let next = found.next_cursor.map(|next| with_query("/feed", [("cursor", next.as_str())]));
        let list = if found.items.is_empty() {
            view! {
                <EmptyState
                    picture="nothing-waiting"
                    title=tr!(l, upnext.none)
                    text=tr!(l, upnext.none_text)
                    href="/tutors"
                    action=tr!(l, nav.search)
                />
            }
            .into_any()
        } else {
            view! { <FeedList items=found.items /> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, upnext.title) width="reading">
                <PageHeader title=tr!(l, upnext.title) lead=tr!(l, upnext.lead) />
                {list}
                <Pager first=cursor.map(|_| "/feed".to_owned()) next />
                <FeedHidden hidden=found.hidden />
            </Page>
        }
        .into_any())
    })
}
