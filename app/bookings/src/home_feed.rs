//! What is next for a learner besides their lessons, on the own start page (LE5).

use domain::matching::feed::Feed;
use face::{feed::FeedList, request::locale};
use leptos::prelude::*;

/// The first lines, and the way to all of them.
#[component]
pub fn WhatsNext(feed: Feed) -> impl IntoView {
    let l = locale();
    let list = if feed.items.is_empty() {
        view! {
            <div class="card">
                <div class="card-body grid gap-2">
                    <p>{tr!(l, upnext.none_text)}</p>
                    <p class="flex flex-wrap gap-x-6 gap-y-2">
                        <a href="/courses">{tr!(l, courses.title)}</a>
                        <a href="/circles">{tr!(l, circles.title)}</a>
                        <a href="/progress">{tr!(l, goals.title)}</a>
                    </p>
                </div>
            </div>
        }
        .into_any()
    } else {
        view! { <FeedList items=feed.items /> }.into_any()
    };
    view! {
        <section class="grid gap-4" aria-labelledby="feed">
            <div class="flex flex-wrap items-baseline justify-between gap-3">
                <h2 id="feed">{tr!(l, upnext.title)}</h2>
                <a href="/feed">{tr!(l, upnext.all)}</a>
            </div>
            {list}
        </section>
    }
}
