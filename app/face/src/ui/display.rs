//! Pieces that show something: pictures, prices, times, badges, notices, empty states.

use crate::{
    format,
    request::{locale, page_request, service_context},
};
use chrono::{DateTime, Utc};
use domain::money::Money;
use leptos::prelude::*;

/// A lucide icon, hidden from screen readers: text stands beside it always.
#[component]
pub fn Icon(#[prop(into)] icon: icondata::Icon) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
            inner_html=icon.data
        ></svg>
    }
}

/// A fact in one or two words. `kind` is one of the sheet's: `primary`, `success`, `warning`, `error`, `credit`.
#[component]
pub fn Badge(
    #[prop(optional, into)] kind: String,
    #[prop(optional, into)] icon: Option<icondata::Icon>,
    #[prop(into)] text: String,
) -> impl IntoView {
    let class = if kind.is_empty() { "badge".to_owned() } else { format!("badge badge-{kind}") };
    view! { <span class=class>{icon.map(|icon| view! { <Icon icon /> })} {text}</span> }
}

/// One thing that a list is narrowed by; the whole of it is the way to the list without.
#[component]
pub fn Chip(#[prop(into)] label: String, #[prop(into)] href: String) -> impl IntoView {
    let spoken = tr!(locale(), filter.remove, name = label.clone());
    view! {
        <a class="chip" href=href aria-label=spoken>
            <bdi>{label}</bdi>
            <Icon icon=icondata::LuX />
        </a>
    }
}

/// An amount in the reader's language.
#[component]
pub fn Price(amount: Money) -> impl IntoView {
    view! { <span class="numbers">{format::money(locale(), amount)}</span> }
}

/// `4.9 (127)`, or nothing when there are no reviews.
#[component]
pub fn RatingMark(rating: f64, count: i64) -> impl IntoView {
    let l = locale();
    (count > 0).then(|| {
        view! {
            <span class="rating">
                <Icon icon=icondata::LuStar />
                <span class="sr-only">{tr!(l, card.rating_label)}</span>
                <span class="numbers">{format::decimal(l, &format!("{rating:.1}"))}</span>
                <span class="font-normal text-ink-soft">{tr!(l, card.reviews, count = count)}</span>
            </span>
        }
    })
}

/// The stars of one review: those given are filled, the others are drawn empty.
#[component]
pub fn Stars(rating: i32) -> impl IntoView {
    let label = tr!(locale(), card.stars, count = rating);
    view! {
        <span class=format!("stars stars-{rating}") role="img" aria-label=label>
            {(0..5).map(|_| view! { <Icon icon=icondata::LuStar /> }).collect_view()}
        </span>
    }
}

/// A lesson's time in the reader's zone: `Tue 24 Nov, 18:00–19:00`.
#[component]
pub fn When(start: DateTime<Utc>, end: DateTime<Utc>) -> impl IntoView {
    let text = format::interval(locale(), page_request().time_zone, start, end, service_context().now());
    view! { <time datetime=format::machine(start)>{text}</time> }
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum NoticeKind {
    #[default]
    Info,
    Success,
    Warning,
    Error,
}

/// What happened and what to do.
#[component]
pub fn NoticeBox(#[prop(optional)] kind: NoticeKind, children: Children) -> impl IntoView {
    let (class, icon, role) = match kind {
        NoticeKind::Info => ("notice", icondata::LuInfo, "note"),
        NoticeKind::Success => ("notice notice-success", icondata::LuCircleCheck, "status"),
        NoticeKind::Warning => ("notice notice-warning", icondata::LuTriangleAlert, "note"),
        NoticeKind::Error => ("notice notice-error", icondata::LuCircleAlert, "alert"),
    };
    view! {
        <div class=class role=role>
            <Icon icon />
            <div class="grid gap-1">{children()}</div>
        </div>
    }
}

/// The first line of a `details`: what opens below, with a chevron that turns.
#[component]
pub fn Opener(#[prop(into)] text: String, #[prop(optional)] class: &'static str) -> impl IntoView {
    view! { <summary class=format!("opener {class}")>{text} <Icon icon=icondata::LuChevronDown /></summary> }
}

/// Nothing here yet: one line of what belongs here, one action that leads somewhere.
#[component]
pub fn EmptyState(
    /// What `/img/empty/` has for it.
    picture: &'static str,
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(into)] href: String,
    #[prop(into)] action: String,
) -> impl IntoView {
    let src = format!("/img/empty/{picture}.svg");
    view! {
        <div class="empty-state">
            <img class="empty-picture" src=src width="200" height="140" alt="" />
            <h2>{title}</h2>
            <p>{text}</p>
            <a class="button button-primary" href=href>
                {action}
            </a>
        </div>
    }
}

/// Where a list would stand: why there is none in a sentence, and the way on.
#[component]
pub fn Nothing(
    /// What `/img/empty/` has for it.
    picture: &'static str,
    #[prop(into)] text: String,
    #[prop(into)] href: String,
    #[prop(into)] action: String,
) -> impl IntoView {
    let src = format!("/img/empty/{picture}.svg");
    view! {
        <div class="empty-state">
            <img class="empty-picture" src=src width="200" height="140" alt="" />
            <p>{text}</p>
            <a class="button button-secondary" href=href>
                {action}
            </a>
        </div>
    }
    .into_any()
}

/// A list of the staff's with a line for each: a table, which is moved by itself where a window is narrow.
#[component]
pub fn LineTable(
    /// What a screen reader calls it.
    #[prop(into)]
    label: String,
    /// What stands above each column.
    heads: Vec<&'static str>,
    children: Children,
) -> impl IntoView {
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    view! {
        <div class="table-box" tabindex="0" role="region" aria-label=label>
            <table class="table table-lines">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A list of the staff's that is worked off: what else waits stands on the desk.
#[component]
pub fn NothingWaits(#[prop(into)] text: String) -> impl IntoView {
    let action = tr!(locale(), desk.title);
    view! { <Nothing picture="nothing-waiting" text href="/admin/dashboard" action /> }
}
