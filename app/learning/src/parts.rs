//! What several pages of courses show.

use crate::i18n::Locale;
use domain::{
    ids::{CircleId, CohortId, CourseId, EnrolmentId, UnitId},
    learning::{
        course::{CourseCard, CourseState},
        outline::UnitKind,
    },
    money::Money,
};
use face::{
    format,
    request::locale,
    tutors::level_name,
    ui::{Avatar, Badge, Icon},
};
use leptos::prelude::*;

/// A course's page.
pub fn course_path(id: CourseId) -> String {
    format!("/courses/{id}")
}

/// A circle's page.
pub fn circle_path(id: CircleId) -> String {
    format!("/circles/{id}")
}

/// A cohort's page.
pub fn cohort_path(id: CohortId) -> String {
    format!("/cohorts/{id}")
}

/// A learner's place in a course.
pub fn place_path(id: EnrolmentId) -> String {
    format!("/learning/{id}")
}

/// The same at one unit.
pub fn unit_path(id: EnrolmentId, unit: UnitId) -> String {
    format!("/learning/{id}?unit={unit}")
}

/// Where a course is written.
pub fn teach_path(id: CourseId) -> String {
    format!("/teach/courses/{id}")
}

/// What it costs, in words.
pub fn price_words(l: Locale, price: Option<Money>) -> String {
    price.map_or_else(|| tr!(l, courses.free).to_owned(), |price| format::money(l, price))
}

/// What a unit is.
pub fn kind_words(l: Locale, kind: Option<UnitKind>) -> &'static str {
    match kind {
        Some(UnitKind::Video) => tr!(l, courses.video),
        Some(UnitKind::Quiz) => tr!(l, courses.quiz),
        Some(UnitKind::Assignment) => tr!(l, courses.assignment),
        Some(UnitKind::File) => tr!(l, courses.file),
        Some(UnitKind::Live) => tr!(l, courses.live),
        Some(UnitKind::Text) | None => tr!(l, courses.text),
    }
}

/// The sign of a unit.
pub fn kind_icon(kind: Option<UnitKind>) -> icondata::Icon {
    match kind {
        Some(UnitKind::Video) => icondata::LuCirclePlay,
        Some(UnitKind::Quiz) => icondata::LuCircleHelp,
        Some(UnitKind::Assignment) => icondata::LuPencil,
        Some(UnitKind::File) => icondata::LuFile,
        Some(UnitKind::Live) => icondata::LuVideo,
        Some(UnitKind::Text) | None => icondata::LuBookOpen,
    }
}

/// Where a course stands, for its teacher.
pub fn state_badge(l: Locale, state: CourseState) -> AnyView {
    let (kind, text) = match state {
        CourseState::Draft => ("", tr!(l, courses.state_draft)),
        CourseState::Submitted => ("warning", tr!(l, courses.state_submitted)),
        CourseState::Published => ("success", tr!(l, courses.state_published)),
        CourseState::Declined => ("warning", tr!(l, courses.state_declined)),
    };
    view! { <Badge kind text /> }.into_any()
}

/// How far somebody is, as a bar that says its number.
#[component]
pub fn ProgressBar(share: f64) -> impl IntoView {
    let percent = (share * 100.0).round() as i64;
    let label = tr!(locale(), courses.done_percent, percent = percent.to_string());
    view! {
        <div class="grid gap-1">
            <progress max="100" value=percent.to_string() aria-label=label.clone()></progress>
            <span class="text-sm text-ink-soft numbers">{label}</span>
        </div>
    }
}

/// A course in a list.
#[component]
pub fn CourseCardView(
    card: CourseCard,
    #[prop(into)] href: String,
    /// Whether its state is told.
    #[prop(optional)]
    own: bool,
) -> impl IntoView {
    let l = locale();
    let price = price_words(l, card.price);
    let minutes = (card.film_minutes > 0).then(|| tr!(l, courses.minutes, count = i64::from(card.film_minutes)));
    let picture = domain::catalog::subjects::picture_path(&card.subject_slug, &card.category);
    view! {
        <article class="card h-full">
            <img class="w-full rounded-t-lg bg-paper" src=picture width="320" height="160" alt="" loading="lazy" />
            <div class="card-body grid gap-3">
                <div class="flex flex-wrap gap-2">
                    <span class="tag">{card.subject_name.clone()}</span>
                    <span class="tag">{level_name(l, card.level.code())}</span>
                    {own.then(|| state_badge(l, card.state))}
                </div>
                <h2 class="text-lg">
                    <a class="link" href=href dir="auto">
                        {card.title.clone()}
                    </a>
                </h2>
                <p class="text-ink-soft line-clamp-2" dir="auto">
                    {card.description.clone()}
                </p>
                <p class="flex items-center gap-2 text-sm">
                    <Avatar
                        name=card.teacher.display_name.clone()
                        photo=card.teacher.photo_url.clone()
                        size="size-8"
                    />
                    <bdi>{card.teacher.display_name.clone()}</bdi>
                </p>
                <p class="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft numbers">
                    <span>{tr!(l, courses.units, count = i64::from(card.units))}</span>
                    {minutes.map(|minutes| view! { <span>{minutes}</span> })}
                    <span>{tr!(l, courses.learners, count = card.learners)}</span>
                </p>
                <p class="font-semibold numbers">{price}</p>
            </div>
        </article>
    }
}

/// Cards under one name.
#[component]
pub fn Cards(title: &'static str, id: &'static str, cards: Vec<AnyView>) -> impl IntoView {
    let lines = cards.into_iter().map(|card| view! { <li>{card}</li> });
    view! {
        <section class="grid gap-4" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <ul class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">{lines.collect_view()}</ul>
        </section>
    }
}

/// A line of an outline.
#[component]
pub fn KindMark(kind: Option<UnitKind>) -> impl IntoView {
    view! {
        <span class="flex items-center gap-2 text-ink-soft">
            <Icon icon=kind_icon(kind) />
            <span class="sr-only">{kind_words(locale(), kind)}</span>
        </span>
    }
}
