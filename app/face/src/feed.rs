//! What is next for the reader, wherever it stands: on the own start page and on a page of its own.

use crate::{
    format,
    i18n::Locale,
    request::{locale, page_request, service_context},
    ui::{FormPage, Hidden, Icon},
};
use domain::matching::feed::{FeedItem, FeedKind};
use leptos::prelude::*;

/// What a kind is called.
pub fn kind_name(l: Locale, kind: FeedKind) -> &'static str {
    match kind {
        FeedKind::Lesson => tr!(l, upnext.kind_lesson),
        FeedKind::Meeting => tr!(l, upnext.kind_meeting),
        FeedKind::Homework => tr!(l, upnext.kind_homework),
        FeedKind::Course => tr!(l, upnext.kind_course),
        FeedKind::Help => tr!(l, upnext.kind_help),
        FeedKind::Review => tr!(l, upnext.kind_review),
        FeedKind::Goal => tr!(l, upnext.kind_goal),
        FeedKind::Search => tr!(l, upnext.kind_search),
        FeedKind::Circle => tr!(l, upnext.kind_circle),
        FeedKind::Similar => tr!(l, upnext.kind_similar),
        FeedKind::Tutor => tr!(l, upnext.kind_tutor),
    }
}

fn icon_of(kind: FeedKind) -> icondata::Icon {
    match kind {
        FeedKind::Lesson => icondata::LuBookOpen,
        FeedKind::Meeting | FeedKind::Circle => icondata::LuHandshake,
        FeedKind::Homework => icondata::LuNotebookPen,
        FeedKind::Course => icondata::LuCirclePlay,
        FeedKind::Help => icondata::LuLifeBuoy,
        FeedKind::Review => icondata::LuStar,
        FeedKind::Goal => icondata::LuTarget,
        FeedKind::Search => icondata::LuSearch,
        FeedKind::Similar => icondata::LuLibrary,
        FeedKind::Tutor => icondata::LuUserCheck,
    }
}

/// The lines, best first.
#[component]
pub fn FeedList(items: Vec<FeedItem>) -> impl IntoView {
    let lines = items.into_iter().map(|item| view! { <Line item /> });
    view! { <ul class="grid gap-3">{lines.collect_view()}</ul> }
}

/// One of them: what it is, why it is there, where it goes on, and a way to see no more of its kind.
#[component]
fn Line(item: FeedItem) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    // What lies back has been; only what comes has a time to be there.
    let ahead = item.at.filter(|at| *at > now && item.kind != FeedKind::Goal);
    let day = item.at.filter(|_| item.kind == FeedKind::Goal).filter(|at| *at > now);
    let when = ahead.map(|at| (at, format::moment(l, zone, at, now)));
    let when = when.or_else(|| day.map(|at| (at, format::date(l, zone, at, now))));
    let name = kind_name(l, item.kind);
    let less = tr!(l, upnext.less, kind = name);
    view! {
        <li class="card">
            <div class="card-body flex gap-4">
                <span class="text-primary" aria-hidden="true">
                    <Icon icon=icon_of(item.kind) />
                </span>
                <div class="grid grow gap-1 min-w-0">
                    <p class="text-sm text-ink-soft">{name}</p>
                    <p>
                        <a class="link font-semibold" href=item.link>
                            <bdi>{item.title}</bdi>
                        </a>
                    </p>
                    {when
                        .map(|(at, text)| {
                            view! {
                                <p>
                                    <time class="numbers" datetime=format::machine(at)>
                                        {text}
                                    </time>
                                </p>
                            }
                        })}
                    <p class="text-sm text-ink-soft">{item.reason.text}</p>
                </div>
                <form method="post" action="/rpc/matching/feed-hide">
                    <FormPage />
                    <Hidden name="kind" value=item.kind.code() />
                    <Hidden name="hidden" value="true" />
                    <button class="button button-quiet button-small" type="submit" aria-label=less.clone() title=less>
                        <Icon icon=icondata::LuX />
                    </button>
                </form>
            </div>
        </li>
    }
}

/// Kinds that are hidden, each with the way back.
#[component]
pub fn FeedHidden(hidden: Vec<FeedKind>) -> impl IntoView {
    let l = locale();
    if hidden.is_empty() {
        return ().into_any();
    }
    let lines = hidden.into_iter().map(|kind| {
        view! {
            <li>
                <form method="post" action="/rpc/matching/feed-hide">
                    <FormPage />
                    <Hidden name="kind" value=kind.code() />
                    <Hidden name="hidden" value="false" />
                    <button class="button button-secondary button-small" type="submit">
                        {tr!(l, upnext.show, kind = kind_name(l, kind))}
                    </button>
                </form>
            </li>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="hidden">
            <h2 id="hidden">{tr!(l, upnext.hidden)}</h2>
            <ul class="flex flex-wrap gap-3">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}
