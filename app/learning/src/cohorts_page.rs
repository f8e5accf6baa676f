//! `/cohorts`: courses that several people take together, the next to begin first, and a teacher's form for one more.

use crate::parts::{Cards, cohort_path, price_words};
use chrono::NaiveDate;
use domain::{
    identity::Role,
    learning::{
        cohort::{Cohort, GOAL_MAX_CHARS, SEATS, WEEKS},
        course::CourseCard,
    },
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{
        Badge, EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader, Pager, SelectField, TextArea, TextField,
    },
};
use learning::{cohorts::cohort_list, courses::courses_taught};
use leptos::prelude::*;

/// The page.
pub fn cohorts_page() -> AnyView {
    page_of(async move {
        let (context, l) = (service_context(), locale());
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let course = query("course").parse().ok();
        let found = cohort_list(&context, (course, false), Some(12), cursor.as_deref()).await?;
        let own = match context.person() {
            Some(_) => cohort_list(&context, (course, true), Some(20), None).await?.items,
            None => Vec::new(),
        };
        let taught: Option<Vec<CourseCard>> = if context.has_role(Role::Tutor) {
            let all = courses_taught(&context).await?.items;
            Some(all.into_iter().filter(|card| card.version.is_some()).collect())
        } else {
            None
        };
        let next = found.next_cursor.map(|cursor| address::with_query("/cohorts", [("cursor", cursor.as_str())]));
        let first = cursor.map(|_| "/cohorts".to_owned());
        Ok(view! {
            <Page title=tr!(l, cohorts.title) description=tr!(l, cohorts.lead)>
                <PageHeader title=tr!(l, cohorts.title) lead=tr!(l, cohorts.lead) />
                {(!own.is_empty()).then(|| view! { <Cards title=tr!(l, cohorts.mine) id="mine" cards=cards(own) /> })}
                {if found.items.is_empty() {
                    view! {
                        <EmptyState
                            picture="no-results"
                            title=tr!(l, cohorts.none)
                            text=tr!(l, cohorts.none_text)
                            href="/courses"
                            action=tr!(l, courses.find)
                        />
                    }
                        .into_any()
                } else {
                    view! { <Cards title=tr!(l, cohorts.open) id="open" cards=cards(found.items) /> }.into_any()
                }}
                <Pager first next />
                {taught.map(|courses| view! { <NewCohort courses /> })}
            </Page>
        }
        .into_any())
    })
}

/// A day as the reader's language writes it.
pub fn day_words(day: NaiveDate) -> String {
    let at = domain::learning::cohort::midnight(day, page_request().time_zone);
    format::date(locale(), page_request().time_zone, at, service_context().now())
}

fn cards(cohorts: Vec<Cohort>) -> Vec<AnyView> {
    cohorts.into_iter().map(|cohort| view! { <CohortCard cohort /> }.into_any()).collect()
}

/// How many places are left, or what else stands in the way.
pub fn places(cohort: &Cohort) -> (&'static str, String) {
    let l = locale();
    if cohort.cancelled_at.is_some() {
        return ("error", tr!(l, cohorts.off).to_owned());
    }
    match (cohort.enrolment_id.is_some(), cohort.free) {
        (true, _) => ("success", tr!(l, cohorts.yours).to_owned()),
        (false, 0) => ("warning", tr!(l, cohorts.full).to_owned()),
        (false, free) => ("primary", tr!(l, cohorts.free, count = free)),
    }
}

#[component]
fn CohortCard(cohort: Cohort) -> impl IntoView {
    let l = locale();
    let (kind, text) = places(&cohort);
    let weeks = tr!(l, cohorts.weeks_long, count = cohort.weeks);
    let starts = tr!(l, cohorts.starts, date = day_words(cohort.starts_on));
    view! {
        <article class="card card-link h-full">
            <div class="card-body grid gap-3">
                <p class="flex flex-wrap gap-2">
                    <Badge kind text />
                    <span class="tag">{cohort.subject_name.clone()}</span>
                </p>
                <h3 class="text-lg">
                    <a class="text-ink" href=cohort_path(cohort.id) dir="auto">
                        {cohort.course_title.clone()}
                    </a>
                </h3>
                <p class="font-medium">{starts}</p>
                <p class="text-sm text-ink-soft">
                    {weeks} " · " <bdi>{cohort.teacher.display_name.clone()}</bdi>
                </p>
                <p class="font-semibold numbers">{price_words(l, cohort.price)}</p>
            </div>
        </article>
    }
}

/// First day, weeks and places.
#[component]
fn WhenAndHowMany(state: FormState) -> impl IntoView {
    let l = locale();
    let number = |n: i64| (n.to_string(), format::number(l, n));
    view! {
        <div class="grid gap-4 sm:grid-cols-3">
            <TextField state=state.clone() name="starts_on" kind="date" label=tr!(l, cohorts.first_day) />
            <SelectField
                state=state.clone()
                name="weeks"
                label=tr!(l, cohorts.weeks)
                options=WEEKS.map(number).collect()
                value="6"
            />
            <SelectField
                state
                name="seats"
                label=tr!(l, cohorts.seats)
                options=SEATS.map(number).collect()
                value="8"
            />
        </div>
    }
}

/// A teacher opens one more, once there is a course to open it of.
#[component]
fn NewCohort(courses: Vec<CourseCard>) -> impl IntoView {
    let l = locale();
    let body = if courses.is_empty() {
        view! {
            <p>{tr!(l, cohorts.none_taught)}</p>
            <p>
                <a class="button button-secondary" href="/teach/courses">
                    {tr!(l, courses.taught)}
                </a>
            </p>
        }
        .into_any()
    } else {
        view! { <NewForm courses /> }.into_any()
    };
    view! {
        <section id="begin" class="grid gap-4 max-w-[70ch]" aria-labelledby="begin-title">
            <h2 id="begin-title">{tr!(l, cohorts.new)}</h2>
            {body}
        </section>
    }
}

#[component]
fn NewForm(courses: Vec<CourseCard>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/cohort");
    let currency = courses.iter().filter_map(|card| card.price).map(|price| price.currency.code()).next();
    let options: Vec<(String, String)> = courses.into_iter().map(|card| (card.id.to_string(), card.title)).collect();
    view! {
        <form method="post" action="/rpc/learning/cohort" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() linked=true />
            <SelectField state=state.clone() name="course_id" label=tr!(l, cohorts.course) options />
            <WhenAndHowMany state=state.clone() />
            {currency
                .map(|currency| {
                    view! {
                        <TextField
                            state=state.clone()
                            name="price"
                            label=tr!(l, group.price_in, currency = currency)
                            help=tr!(l, cohorts.price_help)
                            required=false
                            inputmode="decimal"
                        />
                        <Hidden name="currency" value=currency />
                    }
                })}
            <TextArea
                state
                name="goal"
                label=tr!(l, cohorts.goal)
                help=tr!(l, cohorts.goal_help)
                rows=2
                required=false
                maxlength=GOAL_MAX_CHARS as u32
            />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, cohorts.open_it)}
                </button>
            </div>
        </form>
    }
}
