//! `/learning/{id}`: a course as its learner sees it, one unit at a time, with everything else beside it.

use crate::{
    bridge_part::{Offer, offered},
    help_notes_page::{Beside, beside},
    parts::{KindMark, ProgressBar, course_path, unit_path},
    unit_view::UnitPart,
};
use domain::{
    ids::{EnrolmentId, UnitId},
    learning::enrolment::{Enrolment, EnrolmentState, UnitView},
};
use face::{
    format,
    page::{page_of, param_id, query},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader},
};
use learning::enrolment::enrolment_get;
use leptos::prelude::*;

/// The page.
pub fn player_page() -> AnyView {
    page_of(async move {
        let id = param_id::<EnrolmentId>("id")?;
        let context = service_context();
        let place = enrolment_get(&context, id).await?;
        let asked: Option<UnitId> = query("unit").parse().ok();
        let units: Vec<UnitView> = place.modules.iter().flat_map(|module| module.units.iter().cloned()).collect();
        let shown = asked.or(place.next_unit).or(units.first().and_then(|view| view.unit.id));
        let current = units.iter().find(|view| view.unit.id == shown).cloned();
        let part = match current {
            Some(unit) => Some(crate::unit_view::loaded(&context, unit).await?),
            None => None,
        };
        let learns = part.is_some() && place.state == EnrolmentState::Active;
        let offer = offered(&context, shown.filter(|_| learns)).await?;
        let notes = beside(&context, shown.filter(|_| learns && !place.taken_down)).await?;
        let title = place.title.clone();
        let lead = place.teacher_name.clone();
        Ok(view! {
            <Page title=title.clone()>
                <PageHeader title lead />
                {place
                    .taken_down
                    .then(|| {
                        view! {
                            <NoticeBox kind=NoticeKind::Warning>
                                <p>{tr!(locale(), courses.taken_down)}</p>
                            </NoticeBox>
                        }
                    })}
                <Done place=place.clone() />
                <div class="grid gap-8 lg:grid-cols-[2fr_1fr] items-start">
                    <div class="grid gap-6">
                        {part.map(|part| view! { <UnitPart part /> })}
                        <Beside notes />
                        {offer.map(|offer| view! { <Offer offer /> })}
                    </div>
                    <Outline place=place.clone() shown />
                </div>
                <Money place />
            </Page>
        }
        .into_any())
    })
}

/// The certificate of a finished course, and a version that is newer than the own one.
#[component]
fn Done(place: Enrolment) -> impl IntoView {
    let l = locale();
    let id = place.id;
    let certificate = place.certificate.map(|certificate| {
        view! {
            <NoticeBox kind=NoticeKind::Success>
                <p class="font-medium">{tr!(l, courses.finished_now)}</p>
                <p class="flex flex-wrap gap-4">
                    <a class="link" href=format!("/certificates/{}", certificate.code)>
                        {tr!(l, courses.certificate)}
                    </a>
                    <a class="link" href=format!("/api/v1/enrolments/{id}/certificate.pdf") download>
                        {tr!(l, courses.certificate_pdf)}
                    </a>
                </p>
            </NoticeBox>
        }
    });
    let newer = place.newer_version.map(|_| {
        view! {
            <form method="post" action="/rpc/learning/version" class="flex flex-wrap items-center gap-3">
                <FormPage />
                <Hidden name="enrolment_id" value=id.to_string() />
                <p>{tr!(l, courses.newer)}</p>
                <button class="button button-secondary button-small" type="submit">
                    {tr!(l, courses.newer_take)}
                </button>
            </form>
        }
    });
    view! {
        {certificate}
        {newer}
    }
}

/// Everything in the course, with what is done.
#[component]
fn Outline(place: Enrolment, shown: Option<UnitId>) -> impl IntoView {
    let l = locale();
    let (id, share) = (place.id, place.progress);
    let modules = place.modules.into_iter().map(|module| {
        let lines = module.units.into_iter().map(|view| view! { <Line id view shown /> }).collect_view();
        view! {
            <li class="grid gap-1">
                <h3 dir="auto">{module.title}</h3>
                <ul>{lines}</ul>
            </li>
        }
    });
    view! {
        <nav class="card lg:sticky lg:top-24" aria-label=tr!(l, courses.contents)>
            <div class="card-body grid gap-4">
                <ProgressBar share />
                <ol class="grid gap-4">{modules.collect_view()}</ol>
                <p class="text-sm text-ink-soft">
                    {tr!(
                        l, courses.rule,
                        watched = domain::learning::watched::WATCHED_PERCENT.to_string(),
                        quiz = domain::learning::quiz::PASS_PERCENT.to_string()
                    )}
                </p>
            </div>
        </nav>
    }
}

#[component]
fn Line(id: EnrolmentId, view: UnitView, shown: Option<UnitId>) -> impl IntoView {
    let l = locale();
    let (unit, kind) = (view.unit.id.unwrap_or_default(), view.unit.kind());
    let current = (shown == view.unit.id).then_some("page");
    let state = match (view.done, view.opens_in_days) {
        (true, _) => Some(tr!(l, courses.done).to_owned()),
        (false, 0) => None,
        (false, days) => Some(tr!(l, courses.opens_in, count = days)),
    };
    view! {
        <li class="border-t border-line">
            <a class="flex items-center gap-3 py-2 min-h-11" href=unit_path(id, unit) aria-current=current>
                <KindMark kind />
                <span class="grow" dir="auto">
                    {view.unit.title}
                </span>
                {state.map(|text| view! { <span class="text-sm text-ink-soft">{text}</span> })}
            </a>
        </li>
    }
}

/// Giving the course back, as long as that is possible.
#[component]
fn Money(place: Enrolment) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/return");
    let over = place.state == EnrolmentState::Returned;
    let way = place.refundable_until.filter(|_| place.price.is_some()).map(|until| {
        let date = format::date(l, page_request().time_zone, until, service_context().now());
        view! {
            <details>
                <summary class="link">{tr!(l, courses.give_back)}</summary>
                <form method="post" action="/rpc/learning/return" class="grid gap-3 pt-3">
                    <FormPage />
                    <ErrorSummary state />
                    <Hidden name="enrolment_id" value=place.id.to_string() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <p>{tr!(l, courses.give_back_until, date = date)}</p>
                    <div>
                        <button class="button button-secondary" type="submit">
                            {tr!(l, courses.give_back)}
                        </button>
                    </div>
                </form>
            </details>
        }
    });
    view! {
        {over
            .then(|| {
                view! {
                    <NoticeBox>
                        <p>
                            {tr!(l, courses.given_back)} " "
                            <a class="link" href=course_path(place.course_id)>
                                {tr!(l, courses.open)}
                            </a>
                        </p>
                    </NoticeBox>
                }
            })}
        {way}
    }
}
