//! `/cohorts/{id}`: the plan week by week, the way in, and how far the group has come.

use crate::{
    circle_page::Sure,
    cohort_sessions::LiveSessions,
    cohort_waiting::Waiting,
    cohorts_page::{day_words, places},
    parts::{ProgressBar, cohort_path, course_path, place_path, price_words},
};
use domain::{
    ids::CohortId,
    learning::cohort::{Cohort, CohortLearner, CohortProgress, CohortWeek},
    money::courses::{REFUND_DAYS, REFUND_PERCENT},
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{Avatar, Badge, ErrorSummary, FormPage, Hidden, Page},
};
use learning::cohorts::{cohort_get, cohort_progress, cohort_sessions_get};
use leptos::prelude::*;

/// The page.
pub fn cohort_page() -> AnyView {
    page_of(async move {
        let (context, l) = (service_context(), locale());
        let id = param_id::<CohortId>("id")?;
        let cohort = cohort_get(&context, id).await?;
        let takes_part = cohort.teaches || cohort.enrolment_id.is_some();
        let progress = if takes_part { Some(cohort_progress(&context, id).await?) } else { None };
        let sessions = if takes_part { Some(cohort_sessions_get(&context, id).await?.items) } else { None };
        let teaches = cohort.teaches;
        let weeks = cohort.plan.iter().cloned().map(|week| view! { <WeekLine week /> }).collect_view();
        let (kind, text) = places(&cohort);
        let starts = tr!(l, cohorts.starts, date = day_words(cohort.starts_on));
        let long = tr!(l, cohorts.weeks_long, count = cohort.weeks);
        Ok(view! {
            <Page title=cohort.course_title.clone() description=cohort.description.clone()>
                <p>
                    <a href="/cohorts">{tr!(l, cohorts.all)}</a>
                </p>
                <header class="grid gap-3">
                    <h1>
                        <bdi>{cohort.course_title.clone()}</bdi>
                    </h1>
                    <p class="flex flex-wrap items-center gap-3">
                        <Badge kind text />
                        <span class="font-medium">{starts}</span>
                        <span>{long}</span>
                    </p>
                </header>
                <div class="grid gap-8 lg:grid-cols-[2fr_1fr] items-start">
                    <div class="grid gap-6">
                        {progress.map(|progress| view! { <Progress progress /> })}
                        {sessions.map(|sessions| view! { <LiveSessions id sessions teaches /> })}
                        <p class="whitespace-pre-line" dir="auto">
                            {cohort.description.clone()}
                        </p>
                        <p>
                            <a href=course_path(cohort.course_id)>{tr!(l, courses.contents)}</a>
                        </p>
                        <section aria-labelledby="plan" class="grid gap-3">
                            <h2 id="plan">{tr!(l, cohorts.plan)}</h2>
                            <ol class="grid gap-3">{weeks}</ol>
                        </section>
                    </div>
                    <Way cohort />
                </div>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn WeekLine(week: CohortWeek) -> impl IntoView {
    let l = locale();
    let none = week.modules.is_empty();
    let modules = week.modules.into_iter().map(|title| view! { <li dir="auto">{title}</li> }).collect_view();
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <h3>
                    {tr!(l, cohorts.week, number = format::number(l, week.number))} " · " {day_words(week.starts_on)}
                </h3>
                {none.then(|| view! { <p class="text-ink-soft">{tr!(l, cohorts.catch_up)}</p> })}
                <ul>{modules}</ul>
            </div>
        </li>
    }
}

#[component]
fn Progress(progress: CohortProgress) -> impl IntoView {
    let l = locale();
    let number = |n: i64| format::number(l, n);
    let week = if progress.week == 0 {
        tr!(l, cohorts.before).to_owned()
    } else {
        tr!(l, cohorts.week_now, week = number(progress.week), weeks = number(progress.weeks))
    };
    let bars = [
        (tr!(l, cohorts.pace), Some(progress.pace)),
        (tr!(l, cohorts.group), progress.group),
        (tr!(l, cohorts.you), progress.own),
    ];
    let bars = bars.into_iter().filter_map(|(name, share)| share.map(|share| (name, share))).map(|(name, share)| {
        view! {
            <div class="grid gap-1">
                <span class="font-medium">{name}</span>
                <ProgressBar share />
            </div>
        }
    });
    let held = progress.sessions_held;
    let sessions = (held > 0).then_some(progress.sessions_attended).flatten().map(|attended| {
        let (attended, held) = (number(attended), number(held));
        view! { <p class="numbers">{tr!(l, cohorts.attended_own, attended = attended, held = held)}</p> }
    });
    let people: Vec<_> = progress.people.into_iter().map(|one| view! { <Learner one held /> }).collect();
    view! {
        <section class="card" aria-labelledby="progress">
            <div class="card-body grid gap-4">
                <h2 id="progress">{tr!(l, cohorts.progress)}</h2>
                {(!progress.goal.is_empty())
                    .then(|| {
                        view! {
                            <p class="font-medium" dir="auto">
                                {progress.goal.clone()}
                            </p>
                        }
                    })}
                <p>{week}</p>
                {bars.collect_view()}
                {progress
                    .finished
                    .map(|count| view! { <p class="numbers">{tr!(l, cohorts.finished, count = count)}</p> })}
                {sessions}
                {(!people.is_empty()).then(|| view! { <ul class="grid gap-3 border-t border-line pt-4">{people}</ul> })}
            </div>
        </section>
    }
}

/// How far one of them is, and at how many of the live sessions they were, for the teacher.
#[component]
fn Learner(one: CohortLearner, held: i64) -> impl IntoView {
    let l = locale();
    let sessions = (held > 0).then(|| {
        let (attended, held) = (format::number(l, one.attended), format::number(l, held));
        view! {
            <span class="text-sm text-ink-soft numbers">
                {tr!(l, cohorts.attended, attended = attended, held = held)}
            </span>
        }
    });
    view! {
        <li class="grid gap-1">
            <bdi>{one.display_name}</bdi>
            <ProgressBar share=one.progress />
            {sessions}
        </li>
    }
}

/// Price, teacher and the one thing to do.
#[component]
fn Way(cohort: Cohort) -> impl IntoView {
    let l = locale();
    let can = |wanted: &str| cohort.actions.iter().any(|act| act == wanted);
    let id = cohort.id.to_string();
    let signed_in = service_context().person().is_some();
    let link = |href: String, text: &'static str| {
        view! {
            <a class="button button-primary" href=href>
                {text}
            </a>
        }
        .into_any()
    };
    let act = match (cohort.enrolment_id, can("enrol"), signed_in) {
        (Some(place), ..) => link(place_path(place), tr!(l, courses.go_on)),
        (None, true, true) => view! { <EnrolForm cohort=cohort.clone() /> }.into_any(),
        (None, true, false) => link(address::login(&cohort_path(cohort.id)), tr!(l, courses.sign_in_first)),
        (None, false, _) => ().into_any(),
    };
    let waiting = (can("wait") || cohort.waiting.is_some() || cohort.waits.is_some_and(|waits| waits > 0))
        .then(|| view! { <Waiting cohort=cohort.clone() /> });
    let rule = cohort.price.is_some().then(|| {
        let (days, percent) = (REFUND_DAYS.to_string(), REFUND_PERCENT.to_string());
        tr!(l, cohorts.rule, days = days, percent = percent)
    });
    let (leave, cancel) = (can("leave"), can("cancel"));
    view! {
        <aside class="card lg:sticky lg:top-24">
            <div class="card-body grid gap-4">
                <p class="text-2xl font-semibold numbers">{price_words(l, cohort.price)}</p>
                {act}
                {waiting}
                {rule.map(|text| view! { <p class="text-sm text-ink-soft">{text}</p> })}
                <a class="flex items-center gap-3" href=address::tutor(cohort.teacher.tutor_id)>
                    <Avatar
                        name=cohort.teacher.display_name.clone()
                        photo=cohort.teacher.photo_url.clone()
                        size="size-12"
                    />
                    <bdi class="link">{cohort.teacher.display_name.clone()}</bdi>
                </a>
                {leave
                    .then(|| {
                        let (title, help) = (tr!(l, cohorts.leave), tr!(l, cohorts.leave_help));
                        view! { <Sure endpoint="learning/cohort-leave" name="cohort_id" id=id.clone() title help /> }
                    })}
                {cancel
                    .then(|| {
                        let (title, help) = (tr!(l, cohorts.cancel), tr!(l, cohorts.cancel_help));
                        view! { <Sure endpoint="learning/cohort-cancel" name="cohort_id" id=id.clone() title help /> }
                    })}
            </div>
        </aside>
    }
}

#[component]
fn EnrolForm(cohort: Cohort) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/cohort-enrol");
    let text = match cohort.price {
        None => tr!(l, courses.enrol_free).to_owned(),
        Some(price) => tr!(l, courses.enrol_for, amount = format::money(l, price)),
    };
    let expected = cohort.price.map_or(0, |price| price.minor);
    view! {
        <form method="post" action="/rpc/learning/cohort-enrol" class="grid gap-3">
            <FormPage />
            <ErrorSummary state />
            <Hidden name="cohort_id" value=cohort.id.to_string() />
            <Hidden name="expected" value=expected.to_string() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <button class="button button-primary" type="submit">
                {text}
            </button>
        </form>
    }
}
