//! `/courses/{id}`: what one learns in a course, and the way in.

use crate::{
    parts::{CourseCardView, KindMark, course_path, place_path, price_words, teach_path},
    prerequisites_part::Before,
    preview_part::{OpenFilm, Plays, Preview, open_films},
};
use domain::{
    catalog::linked_data::course as course_data,
    growth::seen::PageSeen,
    identity::Role,
    ids::CourseId,
    learning::{
        course::{Course, CourseCard},
        outline::Module,
    },
    money::courses::{REFUND_DAYS, REFUND_PERCENT},
};
use face::{
    address,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    tutors::level_name,
    ui::{Avatar, Counts, ErrorSummary, FormPage, Hidden, Icon, LinkedData, Page, PageHeader},
};
use learning::courses::{course_get, courses_similar};
use leptos::prelude::*;

/// The page.
pub fn course_page() -> AnyView {
    page_of(async move {
        let id = param_id::<CourseId>("id")?;
        let course = course_get(&service_context(), id).await?;
        let similar = courses_similar(&service_context(), id).await?.items;
        let l = locale();
        let card = course.card.clone();
        let (search, start) = (tr!(l, courses.title).to_string(), tr!(l, nav.start).to_string());
        let path = course_path(id);
        let crumbs = [(start.as_str(), "/"), (search.as_str(), "/courses"), (card.title.as_str(), path.as_str())];
        let films = open_films(&service_context(), &course).await?;
        let told: Vec<_> = films.iter().map(OpenFilm::told).collect();
        let data = course_data(&page_request().public_url, &card, &told, &crumbs);
        let count = films.len();
        let modules = course.modules.iter().cloned();
        let outline = modules.map(|module| view! { <ModuleLines module films=films.clone() /> }).collect_view();
        Ok(view! {
            <Page
                title=card.title.clone()
                description=card.description.clone()
                picture=format!("/og/course/{id}.png")
            >
                <LinkedData data />
                <Counts page=PageSeen::Course(id.0) />
                <PageHeader title=card.title.clone() lead=card.subject_name.clone() />
                <div class="grid gap-8 lg:grid-cols-[2fr_1fr] items-start">
                    <div class="grid gap-6">
                        <p class="whitespace-pre-line" dir="auto">
                            {card.description.clone()}
                        </p>
                        {(!course.taught_with.is_empty())
                            .then(|| {
                                let names = face::format::list(l, &course.taught_with);
                                view! { <p>{tr!(l, coteach.with, names = names)}</p> }
                            })}
                        <Before prerequisites=course.prerequisites.clone() />
                        <section aria-labelledby="outline" class="grid gap-4">
                            <h2 id="outline">{tr!(l, courses.contents)}</h2>
                            {outline}
                        </section>
                        <Plays films=count />
                    </div>
                    <Way course />
                </div>
                {(!similar.is_empty()).then(|| view! { <Similar courses=similar /> })}
            </Page>
        }
        .into_any())
    })
}

/// What those who learn here also study, and others of the subject.
#[component]
fn Similar(courses: Vec<CourseCard>) -> impl IntoView {
    let cards = courses.into_iter().map(|card| {
        let href = course_path(card.id);
        view! {
            <li>
                <CourseCardView card href />
            </li>
        }
    });
    view! {
        <section aria-labelledby="similar" class="grid gap-4">
            <h2 id="similar">{tr!(locale(), courses.similar)}</h2>
            <ul class="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">{cards.collect_view()}</ul>
        </section>
    }
}

#[component]
fn ModuleLines(module: Module, films: Vec<OpenFilm>) -> impl IntoView {
    let l = locale();
    let opens =
        (module.opens_after_days > 0).then(|| tr!(l, courses.opens_after, count = i64::from(module.opens_after_days)));
    let lines = module.units.into_iter().map(|unit| {
        if unit.preview {
            return view! {
                <li class="border-t border-line py-2">
                    <Preview unit films=films.clone() />
                </li>
            }
            .into_any();
        }
        let kind = unit.kind();
        view! {
            <li class="flex items-center gap-3 border-t border-line py-2">
                <KindMark kind />
                <span dir="auto">{unit.title}</span>
            </li>
        }
        .into_any()
    });
    view! {
        <section class="card">
            <div class="card-body">
                <h3 dir="auto">{module.title}</h3>
                {opens.map(|text| view! { <p class="text-sm text-ink-soft">{text}</p> })}
                <ul>{lines.collect_view()}</ul>
            </div>
        </section>
    }
}

/// Price, teacher and the one thing to do.
#[component]
fn Way(course: Course) -> impl IntoView {
    let l = locale();
    let card = course.card.clone();
    let signed_in = service_context().person().is_some();
    let act = match (course.teaches, course.enrolment_id, signed_in) {
        (true, ..) => link(teach_path(card.id), tr!(l, courses.edit)),
        (false, Some(place), _) => link(place_path(place), tr!(l, courses.go_on)),
        (false, None, false) => {
            let here = format!("/courses/{}", card.id);
            link(address::login(&here), tr!(l, courses.sign_in_first))
        }
        (false, None, true) => view! { <EnrolForm course=course.clone() /> }.into_any(),
    };
    let paid = card.price.is_some();
    view! {
        <aside class="card lg:sticky lg:top-24">
            <div class="card-body grid gap-4">
                <p class="text-2xl font-semibold numbers">{price_words(l, card.price)}</p>
                {act}
                {service_context()
                    .may(Role::Trust)
                    .then(|| {
                        view! {
                            <a class="button button-quiet" href=format!("/admin/courses/{}", card.id)>
                                {tr!(l, courses.decide)}
                            </a>
                        }
                    })}
                {paid
                    .then(|| {
                        let (days, percent) = (REFUND_DAYS.to_string(), REFUND_PERCENT.to_string());
                        let text = tr!(l, courses.refund_rule, days = days, percent = percent);
                        view! { <p class="text-sm text-ink-soft">{text}</p> }
                    })}
                <ul class="grid gap-2 text-sm">
                    <li class="flex items-center gap-2">
                        <Icon icon=icondata::LuGauge />
                        {level_name(l, card.level.code())}
                    </li>
                    <li class="flex items-center gap-2">
                        <Icon icon=icondata::LuLanguages />
                        {crate::i18n::names::language(l, &card.language)}
                    </li>
                    <li class="flex items-center gap-2">
                        <Icon icon=icondata::LuBadgeCheck />
                        {tr!(l, courses.with_certificate)}
                    </li>
                </ul>
                <a class="flex items-center gap-3" href=address::tutor(card.teacher.tutor_id)>
                    <Avatar
                        name=card.teacher.display_name.clone()
                        photo=card.teacher.photo_url.clone()
                        size="size-12"
                    />
                    <bdi class="link">{card.teacher.display_name.clone()}</bdi>
                </a>
            </div>
        </aside>
    }
}

fn link(href: String, text: &'static str) -> AnyView {
    view! {
        <a class="button button-primary" href=href>
            {text}
        </a>
    }
    .into_any()
}

#[component]
fn EnrolForm(course: Course) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/enrol");
    let (id, price) = (course.card.id, course.card.price);
    let text = match price {
        None => tr!(l, courses.enrol_free).to_owned(),
        Some(price) => tr!(l, courses.enrol_for, amount = face::format::money(l, price)),
    };
    let expected = price.map_or(0, |price| price.minor);
    view! {
        <form method="post" action="/rpc/learning/enrol" class="grid gap-3">
            <FormPage />
            <ErrorSummary state />
            <Hidden name="course_id" value=id.to_string() />
            <Hidden name="expected" value=expected.to_string() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <button class="button button-primary" type="submit">
                {text}
            </button>
        </form>
    }
}
