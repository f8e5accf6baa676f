//! `/progress`: what was learned, goals, and which figures are shown. Nothing here shames.

use crate::{
    i18n::Locale,
    lessons_part::{Lessons, last_notes},
};
use domain::{
    calendar::Zone,
    identity::Role,
    learning::goals::{Goal, GoalStatus, LearnedSkill, LearnedTime, Milestone, Progress},
};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextField},
};
use learning::goals::{milestones_told, progress_own};
use leptos::prelude::*;

/// The page.
pub fn progress_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let progress = progress_own(&context).await?;
        milestones_told(&context, &progress.fresh).await?;
        let notes = last_notes(&context).await?;
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, goals.title) width="reading">
                <PageHeader title=tr!(l, goals.title) lead=tr!(l, goals.lead) />
                <Fresh fresh=progress.fresh.clone() />
                <Figures progress=progress.clone() teaches=service_context().has_role(Role::Tutor) />
                <Skills skills=progress.skills.clone() />
                <Goals goals=progress.goals.clone() />
                <Lessons notes />
                <Reached progress=progress.clone() />
                <Settings progress />
            </Page>
        }
        .into_any())
    })
}

fn hours(l: Locale, minutes: i64) -> String {
    tr!(l, goals.hours_minutes, hours = (minutes / 60).to_string(), minutes = (minutes % 60).to_string())
}

/// Days in a row, unless they are switched off, and hours.
#[component]
pub fn Figures(progress: Progress, teaches: bool) -> impl IntoView {
    let l = locale();
    let LearnedTime { lessons_minutes, films_minutes, taught_minutes } = progress.hours;
    let streak = progress.streak.map(|streak| {
        view! {
            <dt>{tr!(l, goals.streak)}</dt>
            <dd class="numbers">{tr!(l, goals.days, count = streak.days)}</dd>
        }
    });
    view! {
        <section class="card" aria-label=tr!(l, goals.title)>
            <dl class="card-body facts">
                {streak}
                <dt>{tr!(l, goals.in_lessons)}</dt>
                <dd class="numbers">{hours(l, lessons_minutes)}</dd>
                <dt>{tr!(l, goals.in_films)}</dt>
                <dd class="numbers">{hours(l, films_minutes)}</dd>
                {teaches
                    .then(|| {
                        view! {
                            <dt>{tr!(l, goals.taught)}</dt>
                            <dd class="numbers">{hours(l, taught_minutes)}</dd>
                        }
                    })}
            </dl>
        </section>
    }
}

/// Subjects with the hours of their lessons and the courses that were finished.
#[component]
pub fn Skills(skills: Vec<LearnedSkill>) -> impl IntoView {
    let l = locale();
    let line = |skill: LearnedSkill| {
        let lessons = (skill.lessons > 0).then(|| {
            let (count, time) = (skill.lessons, hours(l, skill.minutes));
            tr!(l, goals.skill_lessons, count = count, time = time)
        });
        let courses = (skill.courses > 0).then(|| tr!(l, goals.skill_courses, count = skill.courses));
        let told: Vec<String> = lessons.into_iter().chain(courses).collect();
        view! {
            <dt>
                <bdi>{skill.name}</bdi>
            </dt>
            <dd class="numbers">{format::list(l, told)}</dd>
        }
    };
    (!skills.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="skills">
                <h2 id="skills">{tr!(l, goals.skills)}</h2>
                <dl class="facts">{skills.into_iter().map(line).collect_view()}</dl>
            </section>
        }
    })
}

#[component]
fn Goals(goals: Vec<Goal>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/goal");
    let none = goals.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, goals.none)}</p> });
    let lines = goals.into_iter().map(|goal| view! { <GoalLine goal own=true /> }).collect_view();
    view! {
        <section class="grid gap-4" aria-labelledby="goals">
            <h2 id="goals">{tr!(l, goals.goals)}</h2>
            {none}
            <ul class="grid gap-3">{lines}</ul>
            <form method="post" action="/rpc/learning/goal" class="grid gap-4">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField state=state.clone() name="text" label=tr!(l, goals.what) />
                <div class="grid gap-4 sm:grid-cols-2">
                    <TextField
                        state=state.clone()
                        name="target"
                        label=tr!(l, goals.target)
                        required=false
                        inputmode="numeric"
                    />
                    <TextField state name="due_on" label=tr!(l, goals.due) kind="date" required=false />
                </div>
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, goals.set)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// A goal; `own` ones can be reached and dropped here.
#[component]
pub fn GoalLine(goal: Goal, own: bool) -> impl IntoView {
    let l = locale();
    let open = goal.status == GoalStatus::Open;
    let acts = own && open;
    let id = goal.id;
    let far = goal
        .target
        .map(|target| tr!(l, goals.of_hours, done = (goal.minutes / 60).to_string(), target = target.to_string()));
    let now = service_context().now();
    // A day of the calendar, the same wherever it is read.
    let due = goal.due_on.filter(|_| open).map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc());
    let due = due.map(|day| tr!(l, goals.until, date = format::date(l, Zone::UTC, day, now)));
    let badge = match goal.status {
        GoalStatus::Open => None,
        GoalStatus::Done => Some(view! { <Badge kind="success" text=tr!(l, goals.reached) /> }),
        GoalStatus::Dropped => Some(view! { <Badge kind="" text=tr!(l, goals.dropped) /> }),
    };
    let act = move |status: GoalStatus, text: &'static str| {
        view! {
            <form method="post" action="/rpc/learning/goal-status">
                <FormPage />
                <Hidden name="goal_id" value=id.to_string() />
                <Hidden name="status" value=status.code() />
                <button class="button button-quiet button-small" type="submit">
                    {text}
                </button>
            </form>
        }
    };
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center gap-3">
                <p class="grow font-medium" dir="auto">
                    {goal.text}
                </p>
                {badge}
                {far.map(|text| view! { <span class="text-sm text-ink-soft numbers">{text}</span> })}
                {due.map(|text| view! { <span class="text-sm text-ink-soft numbers">{text}</span> })}
                {acts.then(|| act(GoalStatus::Done, tr!(l, goals.mark_reached)))}
                {acts.then(|| act(GoalStatus::Dropped, tr!(l, goals.drop)))}
            </div>
        </li>
    }
}

fn milestone_words(l: Locale, milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::FirstLesson => tr!(l, goals.first_lesson),
        Milestone::TenLessons => tr!(l, goals.ten_lessons),
        Milestone::FiftyLessons => tr!(l, goals.fifty_lessons),
        Milestone::FirstCourse => tr!(l, goals.first_course),
        Milestone::ThreeCourses => tr!(l, goals.three_courses),
        Milestone::FirstGoal => tr!(l, goals.first_goal),
        Milestone::HundredTaught => tr!(l, goals.hundred_taught),
    }
}

/// What was reached since the last look, said once.
#[component]
fn Fresh(fresh: Vec<Milestone>) -> impl IntoView {
    let l = locale();
    let names: Vec<&str> = fresh.into_iter().map(|milestone| milestone_words(l, milestone)).collect();
    (!names.is_empty()).then(|| {
        let text = tr!(l, goals.fresh, what = format::list(l, names));
        view! {
            <NoticeBox kind=NoticeKind::Success>
                <p>{text}</p>
            </NoticeBox>
        }
    })
}

/// Milestones, unless they are switched off.
#[component]
pub fn Reached(progress: Progress) -> impl IntoView {
    let l = locale();
    let shown = progress.badges.into_iter().map(|milestone| {
        view! {
            <li>
                <Badge kind="success" icon=icondata::LuAward text=milestone_words(l, milestone) />
            </li>
        }
    });
    let shown = shown.collect::<Vec<_>>();
    (!shown.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="milestones">
                <h2 id="milestones">{tr!(l, goals.milestones)}</h2>
                <ul class="flex flex-wrap gap-2">{shown}</ul>
            </section>
        }
    })
}

#[component]
fn Settings(progress: Progress) -> impl IntoView {
    let l = locale();
    let choice = |name: &'static str, text: &'static str, on: bool| {
        view! {
            <label class="flex items-center gap-3 min-h-11">
                <input type="checkbox" name=name value="true" checked=on />
                {text}
            </label>
        }
    };
    view! {
        <section class="grid gap-3" aria-labelledby="shown">
            <h2 id="shown">{tr!(l, goals.shown)}</h2>
            <form method="post" action="/rpc/learning/progress-settings" class="grid gap-2">
                <FormPage />
                {choice("streaks", tr!(l, goals.show_streaks), progress.settings.streaks)}
                {choice("badges", tr!(l, goals.show_badges), progress.settings.badges)}
                {choice("weekly", tr!(l, goals.weekly), progress.settings.weekly)}
                {choice("helps", tr!(l, goals.helps), progress.settings.helps)}
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, goals.save)}
                    </button>
                </div>
            </form>
        </section>
    }
}
