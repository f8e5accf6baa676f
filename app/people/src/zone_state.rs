//! What admins are told of the rules of time zones: which release this server computes with, whether it is the newest
//! one known, and which lessons could not follow a change of a law. It stands under the queue admins look at daily.

use domain::calendar::{ZoneTable, zone::newest_published};
use face::{
    address, format,
    request::{locale, page_request, service_context},
    ui::{NoticeBox, NoticeKind},
};
use leptos::prelude::*;
use services::bookings::zone_changes::KeptLesson;

/// The release, and what follows from it; `kept` are the lessons that stayed at their instant.
pub fn zone_state(kept: Vec<KeptLesson>) -> AnyView {
    let l = locale();
    let (loaded, newest) = (ZoneTable::loaded(), newest_published());
    let outdated = loaded.release() < newest.as_ref();
    view! {
        <section class="grid gap-3">
            <p class="text-sm text-ink-soft">{tr!(l, zones.release, release = loaded.version())}</p>
            {newest
                .filter(|_| outdated)
                .map(|newest| {
                    view! {
                        <NoticeBox kind=NoticeKind::Error>
                            <p>{tr!(l, zones.outdated, newest = newest.to_string())}</p>
                        </NoticeBox>
                    }
                })}
            {(!kept.is_empty()).then(|| kept_list(kept))}
        </section>
    }
    .into_any()
}

fn kept_list(kept: Vec<KeptLesson>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let line = move |lesson: KeptLesson| {
        view! {
            <li>
                <a href=address::booking(lesson.id)>{format::moment_in_zone(l, zone, lesson.starts_at, now)}</a>
            </li>
        }
    };
    view! {
        <NoticeBox>
            <p>{tr!(l, zones.kept)}</p>
            <ul>{kept.into_iter().map(line).collect_view()}</ul>
        </NoticeBox>
    }
}
