//! The own packages (MO7): what is left of each, and until when.

use domain::money::packages::{PackageState, PackageView};
use face::{
    address, format,
    i18n::Locale,
    page::{page_of, query},
    request::{locale, page_request, service_context},
    ui::{Avatar, Badge, EmptyState, Page, PageHeader, Pager},
};
use leptos::prelude::*;
use money::packages::packages_list;

/// `/packages`.
pub fn packages_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = packages_list(&context, None, cursor.as_deref()).await?;
        let l = locale();
        let first = cursor.is_some().then(|| address::PACKAGES.to_owned());
        let next = page.next_cursor.map(|next| format!("{}?cursor={next}", address::PACKAGES));
        let inside = if page.items.is_empty() {
            view! {
                <EmptyState
                    picture="no-lessons"
                    title=tr!(l, packages.empty_title)
                    text=tr!(l, packages.empty_text)
                    action=tr!(l, nav.search)
                    href="/tutors"
                />
            }
            .into_any()
        } else {
            let cards = page.items.into_iter().map(|package| view! { <PackageCard package /> }).collect_view();
            view! { <ul class="grid gap-4 sm:grid-cols-2">{cards}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, packages.title)>
                <PageHeader title=tr!(l, packages.title) lead=tr!(l, packages.lead) />
                {inside}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

/// One package of the list.
#[component]
fn PackageCard(package: PackageView) -> impl IntoView {
    let l = locale();
    let name = package.tutor.display_name.clone();
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <div class="flex items-center gap-3 min-w-0">
                    <Avatar name=name.clone() photo=package.tutor.photo_url.clone() size="size-12" />
                    <div class="grid min-w-0">
                        <a class="font-semibold" href=address::package(package.id)>
                            <bdi>{name}</bdi>
                        </a>
                        <span class="text-sm text-ink-soft">{sizes(l, &package)}</span>
                    </div>
                </div>
                <LeftBar package=package.clone() />
                <p class="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
                    <span>{until(l, &package)}</span>
                    <StateBadge state=package.state />
                </p>
            </div>
        </li>
    }
}

/// `10 lessons · 60 min`.
pub fn sizes(l: Locale, package: &PackageView) -> String {
    let lessons = tr!(l, packages.size, count = package.lessons);
    format!("{lessons} · {}", tr!(l, tutor.minutes, count = package.minutes))
}

/// Until when it is valid.
pub fn until(l: Locale, package: &PackageView) -> String {
    let date = format::date(l, page_request().time_zone, package.expires_at, service_context().now());
    tr!(l, packages.until, date = date)
}

/// How many lessons are left, as a bar and in words.
#[component]
pub fn LeftBar(package: PackageView) -> impl IntoView {
    let l = locale();
    let text = tr!(l, packages.left, left = format::number(l, package.lessons_left.into()), count = package.lessons);
    view! {
        <label class="grid gap-1 text-sm">
            <span class="numbers">{text}</span>
            <progress max=package.lessons value=package.lessons_left></progress>
        </label>
    }
}

/// Where it stands, where that is worth saying.
#[component]
pub fn StateBadge(state: PackageState) -> impl IntoView {
    let l = locale();
    let (kind, text) = match state {
        PackageState::Active => return ().into_any(),
        PackageState::Paying => ("warning", tr!(l, packages.state_paying)),
        PackageState::Unpaid => ("", tr!(l, packages.state_unpaid)),
        PackageState::Gifted => ("warning", tr!(l, packages.state_gifted)),
        PackageState::Transferred => ("", tr!(l, packages.state_transferred)),
        PackageState::Ended => ("", tr!(l, packages.state_ended)),
        PackageState::Expired => ("", tr!(l, packages.state_expired)),
    };
    view! { <Badge kind text /> }.into_any()
}
