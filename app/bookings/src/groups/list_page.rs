//! Group lessons to come, soonest first.

use bookings::group::group_list;
use domain::{bookings::group::GroupLesson, ids::TutorId};
use face::{
    address, format,
    page::{page_of, query},
    request::{locale, service_context},
    ui::{Avatar, Badge, EmptyState, Page, PageHeader, Pager, Price, When},
};
use leptos::prelude::*;

/// `/group-lessons?tutor=&cursor=`.
pub fn groups_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let tutor: Option<TutorId> = query("tutor").parse().ok();
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = group_list(&context, (tutor, None), None, cursor.as_deref()).await?;
        let next = page.next_cursor.map(|cursor| address::groups(tutor, &cursor));
        let first = cursor.is_some().then(|| address::groups(tutor, ""));
        let none = page.items.is_empty();
        let lessons = page
            .items
            .into_iter()
            .map(|group| {
                view! {
                    <li>
                        <GroupCard group />
                    </li>
                }
            })
            .collect_view();
        Ok(view! {
            <Page title=tr!(l, group.title) width="reading">
                <PageHeader title=tr!(l, group.title) lead=tr!(l, group.lead) />
                {if none {
                    view! {
                        <EmptyState
                            picture="no-lessons"
                            title=tr!(l, group.none)
                            text=tr!(l, group.none_text)
                            href="/tutors"
                            action=tr!(l, nav.search)
                        />
                    }
                        .into_any()
                } else {
                    view! { <ul class="grid gap-4">{lessons}</ul> }.into_any()
                }}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

/// How many places are left, in words.
pub fn places(group: &GroupLesson) -> (&'static str, String) {
    let l = locale();
    if group.cancelled_at.is_some() {
        return ("error", tr!(l, group.off).to_string());
    }
    if group.booking_id.is_some() {
        return ("success", tr!(l, group.yours).to_string());
    }
    match group.free {
        0 => ("warning", tr!(l, group.full).to_string()),
        free => ("primary", tr!(l, group.free, count = free)),
    }
}

/// One of them in a list.
#[component]
pub fn GroupCard(group: GroupLesson) -> impl IntoView {
    let l = locale();
    let (kind, text) = places(&group);
    let minutes = tr!(l, tutor.minutes, count = group.minutes);
    view! {
        <article class="card card-link">
            <div class="card-body grid grid-cols-[56px_minmax(0,1fr)] items-start gap-4">
                <Avatar
                    name=group.tutor.display_name.clone()
                    photo=group.tutor.photo_url.clone()
                    size="size-14"
                />
                <div class="grid gap-1">
                    <h2 class="text-lg flex flex-wrap items-center gap-2">
                        <a class="text-ink" href=address::group(group.id)>
                            <bdi>{group.title}</bdi>
                        </a>
                        <Badge kind text />
                    </h2>
                    <p>
                        <When start=group.start end=group.end />
                    </p>
                    <p class="text-sm text-ink-soft">
                        {group.subject_name} " · " <bdi>{group.tutor.display_name}</bdi> {format::comma(l)} {minutes}
                        " · " <Price amount=group.price />
                    </p>
                </div>
            </div>
        </article>
    }
}
