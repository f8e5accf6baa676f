//! `/lti/choose?launch=`: a teacher chooses a course for their learning platform.

use super::LTI_FORM;
use domain::{ids::LtiLaunchId, integrations::refusals::lti_not_finished, learning::course::CourseCard};
use face::{
    format,
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, Hidden, Page, PageHeader},
};
use integrations::lti::launch_choosing;
use leptos::prelude::*;

/// `/lti/choose`.
pub fn choose_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let id: LtiLaunchId = query("launch").parse().map_err(|_| lti_not_finished())?;
        let words = query("q");
        let choosing = launch_choosing(&service_context(), id, &words).await?;
        let none = choosing.courses.is_empty();
        let rows = choosing.courses.into_iter().map(|course| view! { <Row id course /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, lti.choose_title) width="reading">
                <PageHeader
                    title=tr!(l, lti.choose_title)
                    lead=tr!(l, lti.choose_lead, platform = choosing.platform)
                />
                <ErrorSummary state=FormState::of(LTI_FORM) />
                <form method="get" action="/lti/choose" role="search" class="flex flex-wrap gap-3">
                    <Hidden name="launch" value=id.to_string() />
                    <input
                        class="input flex-1 min-w-50"
                        type="search"
                        name="q"
                        value=words
                        aria-label=tr!(l, lti.choose_words)
                    />
                    <button class="button button-secondary" type="submit">
                        {tr!(l, lti.choose_find)}
                    </button>
                </form>
                {none.then(|| view! { <p>{tr!(l, lti.choose_none_text)}</p> })}
                <ul class="grid gap-3">{rows}</ul>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Row(id: LtiLaunchId, course: CourseCard) -> impl IntoView {
    let l = locale();
    let price = course.price.map_or_else(|| tr!(l, lti.free).to_owned(), |price| format::money(l, price));
    view! {
        <li class="card">
            <form
                method="post"
                action="/api/v1/lti/deep-link"
                class="card-body flex flex-wrap items-center justify-between gap-3"
            >
                <Hidden name="launch" value=id.to_string() />
                <Hidden name="course_id" value=course.id.to_string() />
                <div class="grid gap-1">
                    <h2 class="text-lg">
                        <bdi>{course.title.clone()}</bdi>
                    </h2>
                    <p class="text-sm text-ink-soft">
                        <bdi>{course.teacher.display_name}</bdi>
                        " · "
                        {course.subject_name}
                        " · "
                        {price}
                    </p>
                </div>
                <button class="button button-primary button-small" type="submit">
                    {tr!(l, lti.choose)}
                    <span class="sr-only">{format!(" {}", course.title)}</span>
                </button>
            </form>
        </li>
    }
}
